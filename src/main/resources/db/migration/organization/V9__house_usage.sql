create table house_usage (
    id uuid not null primary key,
    version bigint not null,
    distinct_key varchar(200) not null unique,
    wrong_word varchar(100) not null,
    right_word varchar(100) not null,
    note varchar(400) not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null
);

create table house_usage_off (
    rule_id varchar(100) not null primary key,
    version bigint not null,
    reason varchar(400) not null,
    changed_by varchar(200) not null,
    changed_at timestamp with time zone not null
);

-- One row that takes a new stamp with every change: whoever holds a copy asks only for it
create table house_usage_stamp (
    id integer not null primary key check (id = 1),
    stamp uuid not null
);

insert into house_usage_stamp (id, stamp)
values (1, '00000000-0000-0000-0000-000000000000');
