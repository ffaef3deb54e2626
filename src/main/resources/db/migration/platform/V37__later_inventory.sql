-- what began to be proved later has an inventory of its own; its row decides between two servers
create table audit_later_inventory (
	name varchar(40) primary key,
	taken_at timestamp with time zone not null
);
