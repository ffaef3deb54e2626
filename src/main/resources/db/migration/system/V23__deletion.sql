-- what was deleted, by whom, and what became of it; the record itself is never deleted
create table deletion (
	id uuid primary key,
	system_id uuid not null references information_system (id),
	subject uuid not null,
	what varchar(200) not null,
	system_name varchar(400) not null,
	href varchar(200) not null,
	by_id uuid not null,
	by_name varchar(200) not null,
	at timestamp with time zone not null,
	ending varchar(20),
	ended_by_name varchar(200) not null,
	ended_at timestamp with time zone,
	version bigint not null
);

create index deletion_subject on deletion (subject);

create index deletion_at on deletion (at);

-- the deletion that hides a system; zeros while it is there
alter table information_system add column deletion uuid default '00000000-0000-0000-0000-000000000000' not null;

-- from which day a system is used no more; taken back visibly
create table system_abolition (
	id uuid primary key,
	system_id uuid not null references information_system (id),
	abolished_from date not null,
	reason varchar(8000) not null,
	by_name varchar(200) not null,
	at timestamp with time zone not null,
	taken_back_reason varchar(8000) not null,
	taken_back_by varchar(200) not null,
	taken_back_at timestamp with time zone,
	version bigint not null
);

create index system_abolition_system on system_abolition (system_id);

alter table information_system add column abolished_from date;
