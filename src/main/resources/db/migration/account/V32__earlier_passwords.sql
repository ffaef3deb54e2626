-- What a person chose before the present password: not to be chosen again
create table earlier_password (
	staff_id uuid not null references staff (id),
	place integer not null,
	hash varchar(200) not null,
	primary key (staff_id, place)
);
