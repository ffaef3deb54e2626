-- A row has an id of its own, which stays with it wherever it is moved
alter table contact_person add column row_id varchar(40);
alter table log_source add column row_id varchar(40);
alter table reporting_agency add column row_id varchar(40);

update contact_person set row_id = 'stored-' || cast(position as varchar(10));
update log_source set row_id = 'stored-' || cast(position as varchar(10));
update reporting_agency set row_id = 'stored-' || cast(position as varchar(10));

alter table contact_person alter column row_id set not null;
alter table log_source alter column row_id set not null;
alter table reporting_agency alter column row_id set not null;

-- A person whose duty nobody has chosen yet
alter table contact_person alter column duty drop not null;

-- Who stored which version, to tell a person who was faster
create table contact_save (
	system_id uuid not null references contact_sheet (system_id),
	sheet_version bigint not null,
	staff_id uuid not null,
	staff_name varchar(200) not null,
	primary key (system_id, sheet_version)
);
