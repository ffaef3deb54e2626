-- an exemption that has ended stays to be read; a section has one that holds at most
create table self_approval_grant (
	id uuid primary key,
	section_id uuid not null,
	holds_for uuid unique,
	reason varchar(4000) not null,
	granted_by varchar(200) not null,
	granted_at timestamp with time zone not null,
	ended_reason varchar(4000) not null,
	ended_by varchar(200) not null,
	ended_at timestamp with time zone,
	version bigint not null
);

insert into self_approval_grant
	(id, section_id, holds_for, reason, granted_by, granted_at, ended_reason, ended_by, version)
select section_id, section_id, section_id, reason, granted_by, granted_at, '', '', version from self_approval;

drop table self_approval;

-- the last step before a revision began: dropping the revision goes back to it
alter table document_case add column revised_after bigint;
