create table audit_entry (
	id uuid primary key,
	happened_at timestamp with time zone not null,
	actor_id uuid,
	actor varchar(200) not null,
	act varchar(100) not null,
	subject varchar(500) not null,
	detail varchar(2000) not null,
	remote_address varchar(100) not null
);

create index audit_entry_happened_at on audit_entry (happened_at);
