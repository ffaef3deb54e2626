-- what a draft says differently from its edition; an empty content follows the edition again
create table amendment (
	draft_id uuid not null references draft (id),
	kind varchar(20) not null,
	place varchar(300) not null,
	content varchar(200000) not null,
	written_by varchar(200) not null,
	written_at timestamp with time zone not null,
	version bigint not null,
	primary key (draft_id, kind, place)
);

-- every change of a draft, one row a place; never changed, never deleted while the draft lives
create table draft_step (
	id uuid primary key,
	number bigint generated always as identity,
	draft_id uuid not null references draft (id),
	batch uuid not null,
	act varchar(10) not null,
	reversed uuid,
	subject varchar(20) not null,
	place varchar(300) not null,
	content_before varchar(200000) not null,
	content_after varchar(200000) not null,
	by_id uuid not null,
	by_name varchar(200) not null,
	at timestamp with time zone not null
);

create index draft_step_order on draft_step (draft_id, number);

create index draft_step_place on draft_step (draft_id, place);

-- what the profile suggested when a person decided: if it suggests something else by now, the person must judge again
alter table clause_decision add column proposed varchar(20) default '' not null;

