-- what the house writes into its letters; no row = the wording that comes with the application
create table submission_template (
	occasion varchar(20) not null,
	kind varchar(20) not null,
	subject varchar(600) not null,
	petition varchar(8000) not null,
	reason varchar(8000) not null,
	summary varchar(8000) not null,
	basis varchar(2000) not null,
	disclosure varchar(2000) not null,
	retention varchar(200) not null,
	version bigint not null,
	primary key (occasion, kind)
);

-- the letter (起案文) of a release
create table submission_letter (
	draft_id uuid not null,
	sequence integer not null,
	subject varchar(600) not null,
	petition varchar(8000) not null,
	reason varchar(8000) not null,
	summary varchar(8000) not null,
	planned_on date,
	basis varchar(2000) not null,
	disclosure varchar(2000) not null,
	retention varchar(200) not null,
	contact varchar(600) not null,
	version bigint not null,
	primary key (draft_id, sequence),
	foreign key (draft_id, sequence) references document_release (draft_id, sequence)
);

-- the bundle that was made last of a release; the bytes lie in archived_part
create table submission_bundle (
	draft_id uuid not null,
	sequence integer not null,
	name varchar(200) not null,
	zip_digest varchar(64) not null,
	bearing date not null,
	made_by varchar(200) not null,
	made_at timestamp with time zone not null,
	version bigint not null,
	primary key (draft_id, sequence),
	foreign key (draft_id, sequence) references document_release (draft_id, sequence)
);

create table submission_bundle_file (
	draft_id uuid not null,
	sequence integer not null,
	position integer not null,
	name varchar(200) not null,
	digest varchar(64) not null,
	pages integer not null,
	size integer not null,
	source varchar(64) not null,
	primary key (draft_id, sequence, position),
	foreign key (draft_id, sequence) references submission_bundle (draft_id, sequence)
);
