-- who has a clause open; forgotten when the page is closed or nothing was heard for a while
create table clause_presence (
	draft_id uuid not null references draft (id) on delete cascade,
	clause varchar(200) not null,
	staff_id uuid not null,
	staff_name varchar(200) not null,
	editing boolean not null,
	visit uuid not null,
	since timestamp with time zone not null,
	seen_at timestamp with time zone not null,
	primary key (draft_id, clause, staff_id)
);
