-- what was known of a decision before it was changed (PROPOSAL if nobody had judged, else what was suggested), so that
-- taking the change back doesn't make a person's judgment of it; empty = not noted
alter table draft_step add column against_before varchar(20) default '' not null;

-- how far a person has been told what followed other answers
create table follow_seen (
	draft_id uuid not null references draft (id),
	staff_id uuid not null,
	number bigint not null,
	primary key (draft_id, staff_id)
);
