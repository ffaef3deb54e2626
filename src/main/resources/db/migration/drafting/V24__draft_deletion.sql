-- the deletion that hides a draft; zeros while it is there. A system has one draft of a kind that is there
alter table draft add column deletion uuid default '00000000-0000-0000-0000-000000000000' not null;

alter table draft drop constraint one_draft_of_a_kind;

alter table draft add constraint one_draft_of_a_kind unique (system_id, kind, deletion);
