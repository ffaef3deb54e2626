-- how far a document has come; no row = still the first draft
create table document_case (
	draft_id uuid primary key references draft (id),
	stage varchar(20) not null,
	number integer not null,
	occasion varchar(4000) not null,
	version bigint not null
);

-- one round of review: the tree the reviewers read is kept, so that they approve what they have read
create table review_round (
	draft_id uuid not null references document_case (draft_id),
	round integer not null,
	number integer not null,
	sent_by uuid not null,
	sent_by_name varchar(200) not null,
	sent_at timestamp with time zone not null,
	composed_on date not null,
	message varchar(4000) not null,
	document varchar(64) not null,
	waiting_for varchar(30),
	ended_at timestamp with time zone,
	ending varchar(20),
	version bigint not null,
	primary key (draft_id, round)
);

create index review_round_waiting on review_round (waiting_for);

create table review_round_step (
	draft_id uuid not null,
	round integer not null,
	position integer not null,
	act varchar(20) not null,
	post varchar(30) not null,
	done_by uuid,
	done_by_name varchar(200) not null,
	done_at timestamp with time zone,
	note varchar(4000) not null,
	primary key (draft_id, round, position),
	foreign key (draft_id, round) references review_round (draft_id, round)
);

create table remark (
	id uuid primary key,
	draft_id uuid not null references document_case (draft_id),
	round integer not null,
	place varchar(300) not null,
	address varchar(1000) not null,
	quoted varchar(40000) not null,
	kind varchar(20) not null,
	words varchar(8000) not null,
	proposal varchar(40000) not null,
	by_id uuid not null,
	by_name varchar(200) not null,
	at timestamp with time zone not null,
	state varchar(20) not null,
	answer varchar(8000) not null,
	answered_by varchar(200) not null,
	answered_at timestamp with time zone,
	confirmed_by varchar(200) not null,
	confirmed_at timestamp with time zone,
	version bigint not null
);

create index remark_draft on remark (draft_id);

-- what was approved; the bytes lie in archived_part under their own SHA-256
create table document_release (
	draft_id uuid not null references document_case (draft_id),
	sequence integer not null,
	number integer not null,
	round integer not null,
	state varchar(20) not null,
	occasion varchar(4000) not null,
	edition_id varchar(100) not null,
	approved_by uuid not null,
	approved_by_name varchar(200) not null,
	approved_at timestamp with time zone not null,
	exemption varchar(4000) not null,
	document varchar(64) not null,
	pdf varchar(64) not null,
	findings varchar(64) not null,
	decided_on date,
	decision_number varchar(200) not null,
	in_force_from date,
	in_force_until date,
	in_force_document varchar(64),
	in_force_pdf varchar(64),
	ended_reason varchar(4000) not null,
	ended_by_name varchar(200) not null,
	ended_at timestamp with time zone,
	version bigint not null,
	primary key (draft_id, sequence)
);

-- written once, never changed; parts, because a single value may be no longer than a megabyte everywhere
create table archived_part (
	digest varchar(64) not null,
	part integer not null,
	content bytea not null,
	primary key (digest, part)
);

create table planned_revision (
	id uuid primary key,
	draft_id uuid not null references draft (id),
	title varchar(800) not null,
	planned_on date,
	note varchar(8000) not null,
	by_name varchar(200) not null,
	at timestamp with time zone not null,
	started_at timestamp with time zone,
	version bigint not null
);

create index planned_revision_draft on planned_revision (draft_id);

-- a section with one person only may approve its own; who allowed it and why is kept
create table self_approval (
	section_id uuid primary key,
	reason varchar(4000) not null,
	granted_by varchar(200) not null,
	granted_at timestamp with time zone not null,
	version bigint not null
);
