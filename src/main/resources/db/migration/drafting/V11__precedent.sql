-- whose draft a draft was started from; what was taken lives in the draft itself
create table precedent (
	draft_id uuid primary key references draft (id),
	system_name varchar(400) not null,
	edition_name varchar(400) not null,
	taken_by varchar(200) not null,
	taken_at timestamp with time zone not null,
	version bigint not null
);

-- what must be judged anew: as it was found then, so that it stays readable when the other draft changes
create table precedent_point (
	draft_id uuid not null references precedent (draft_id),
	number integer not null,
	kind varchar(20) not null,
	place varchar(300) not null,
	message varchar(8000) not null,
	words varchar(200000) not null,
	considered_by varchar(200) not null,
	considered_at timestamp with time zone,
	version bigint not null,
	primary key (draft_id, number)
);
