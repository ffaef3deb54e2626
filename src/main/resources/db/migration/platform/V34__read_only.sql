-- The house is read only while there is a row, whichever process asks
create table read_only (
	id integer primary key check (id = 1),
	stamp uuid not null,
	why varchar(800) not null,
	until_when varchar(400) not null,
	by_name varchar(400) not null,
	since timestamp with time zone not null
);
