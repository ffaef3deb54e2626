create table contact_sheet (
	system_id uuid primary key references information_system (id),
	version bigint not null
);

create table contact_person (
	system_id uuid not null references contact_sheet (system_id),
	position integer not null,
	duty varchar(20) not null,
	post varchar(200) not null,
	name varchar(200) not null,
	telephone varchar(100) not null,
	after_hours varchar(100) not null,
	email varchar(400) not null,
	primary key (system_id, position)
);

create table log_source (
	system_id uuid not null references contact_sheet (system_id),
	position integer not null,
	server varchar(200) not null,
	computer varchar(200) not null,
	logs varchar(600) not null,
	primary key (system_id, position)
);

create table reporting_agency (
	system_id uuid not null references contact_sheet (system_id),
	position integer not null,
	agency varchar(200) not null,
	office varchar(200) not null,
	name varchar(200) not null,
	telephone varchar(100) not null,
	email varchar(400) not null,
	primary key (system_id, position)
);
