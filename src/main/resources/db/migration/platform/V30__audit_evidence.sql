-- what an entry proves: versions and bundles as they were stored then, sealed with the entry
alter table audit_entry add column evidence varchar(200000);

-- what was there before entries proved anything was sealed once; the single row decides between two servers
create table audit_inventory (
	id integer primary key check (id = 1),
	taken_at timestamp with time zone not null
);
