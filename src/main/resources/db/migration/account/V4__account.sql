create table staff (
	id uuid primary key,
	version bigint not null,
	sign_in_name varchar(50) not null unique,
	display_name varchar(200) not null,
	password_hash varchar(200) not null,
	password_generation integer not null,
	must_change_password boolean not null,
	active boolean not null,
	sample boolean not null
);

create table staff_assignment (
	staff_id uuid not null references staff (id),
	role varchar(30) not null,
	section_id uuid references organization_section (id)
);

create index staff_assignment_staff on staff_assignment (staff_id);

create table sign_in_guard (
	staff_id uuid primary key references staff (id),
	version bigint not null,
	failures integer not null,
	closed_until timestamp with time zone,
	last_sign_in timestamp with time zone
);

-- One row at most: the second first administrator fails here, whatever the timing
create table first_run (
	id integer primary key check (id = 1),
	done_at timestamp with time zone not null
);
