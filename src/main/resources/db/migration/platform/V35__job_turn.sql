-- whose turn a daily job is, where several processes share the database; names as the library that keeps it has them
create table shedlock (
	name varchar(64) primary key,
	lock_until timestamp not null,
	locked_at timestamp not null,
	locked_by varchar(255) not null
);
