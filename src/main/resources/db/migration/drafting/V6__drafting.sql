create table draft (
	id uuid primary key,
	system_id uuid not null references information_system (id),
	kind varchar(20) not null,
	edition_id varchar(100) not null,
	created_by varchar(200) not null,
	created_at timestamp with time zone not null,
	version bigint not null,
	constraint one_draft_of_a_kind unique (system_id, kind)
);

create table clause_decision (
	draft_id uuid not null references draft (id),
	place varchar(200) not null,
	choice varchar(20) not null,
	reason varchar(2000) not null,
	origin varchar(20) not null,
	decided_by varchar(200) not null,
	decided_at timestamp with time zone not null,
	version bigint not null,
	primary key (draft_id, place)
);

create table blank_value (
	system_id uuid not null references information_system (id),
	variable varchar(200) not null,
	content varchar(4000) not null,
	written_by varchar(200) not null,
	written_at timestamp with time zone not null,
	version bigint not null,
	primary key (system_id, variable)
);
