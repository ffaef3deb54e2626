create table note (
	id bigint primary key,
	words varchar(1000) not null
);
