create table organization_section (
    id uuid not null primary key,
    version bigint not null,
    department varchar(200) not null,
    bureau varchar(200) not null,
    section varchar(200) not null,
    position integer not null,
    active boolean not null,
    sample boolean not null,
    unique (department, bureau, section)
);

create table organization (
    id integer not null primary key check (id = 1),
    version bigint not null,
    body_name varchar(400) not null,
    confidentiality_mark varchar(80) not null,
    numbering_style varchar(20) not null,
    digit_style varchar(20) not null
);

create table organization_post (
    organization_id integer not null references organization (id),
    post varchar(40) not null,
    title varchar(400) not null,
    primary key (organization_id, post)
);

create table organization_house_word (
    organization_id integer not null references organization (id),
    word_id varchar(100) not null,
    words varchar(400) not null,
    primary key (organization_id, word_id)
);

create table organization_approval_step (
    organization_id integer not null references organization (id),
    position integer not null,
    document_kind varchar(20) not null,
    act varchar(20) not null,
    post varchar(400) not null,
    primary key (organization_id, position)
);

insert into organization (id, version, body_name, confidentiality_mark, numbering_style, digit_style)
values (1, 0, '', '非公開', 'CLOSE_UP', 'MIXED');
