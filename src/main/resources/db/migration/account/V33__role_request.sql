-- An operator asks for roles of their own; another operator confirms them. Gone when it is decided: the audit trail keeps what became of it
create table role_request (
	id uuid primary key,
	staff_id uuid not null unique references staff (id) on delete cascade,
	asked_at timestamp with time zone not null,
	roles_before varchar(20000) not null,
	roles_asked varchar(20000) not null
);
