-- whether a decision was a proposal nobody had judged, so that taking a change back doesn't make it a person's
alter table draft_step add column proposed_before boolean default false not null;

-- how far a person has been told what followed other answers
create table follow_seen (
	draft_id uuid not null references draft (id),
	staff_id uuid not null,
	number bigint not null,
	primary key (draft_id, staff_id)
);
