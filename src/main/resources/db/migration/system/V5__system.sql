create table information_system (
    id uuid not null primary key,
    version bigint not null,
    name varchar(400) not null,
    short_name varchar(200) not null,
    owner_section uuid not null references organization_section (id),
    manager_post varchar(400) not null,
    search_key varchar(4000) not null,
    sample boolean not null,
    unique (owner_section, name)
);

create table information_system_answer (
    system_id uuid not null references information_system (id),
    question_id varchar(100) not null,
    answer varchar(10) not null,
    primary key (system_id, question_id)
);
