-- what a person who had acted on a document is told of: it stands until the person says it was read
create table review_notice (
	draft_id uuid not null,
	position integer not null,
	person uuid not null,
	read_at timestamp with time zone,
	version bigint not null,
	primary key (draft_id, position, person),
	foreign key (draft_id, position) references review_outcome (draft_id, position)
);

create index review_notice_person on review_notice (person);
