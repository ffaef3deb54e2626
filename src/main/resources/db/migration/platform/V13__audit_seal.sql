create table audit_seal (
	number bigint primary key,
	entry_id uuid not null unique references audit_entry,
	digest char(64) not null
);
