-- What a person chose before the present password: not to be chosen again
create table earlier_password (
	staff_id uuid not null references staff (id),
	place integer not null,
	hash varchar(200) not null,
	primary key (staff_id, place)
);

-- The last day on which the person may sign in; null = until it is changed
alter table staff add column ends_on date;

-- Until when a temporary password is accepted
alter table staff add column temporary_until timestamp with time zone;

-- What was issued before has its seven days from now on
update staff set temporary_until = current_timestamp + interval '7' day where must_change_password;
