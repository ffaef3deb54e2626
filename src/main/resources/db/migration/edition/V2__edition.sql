create table edition (
    id varchar(100) not null,
    kind varchar(20) not null,
    sequence integer not null,
    name varchar(200) not null,
    dated date not null,
    content_hash varchar(64) not null,
    imported_at timestamp with time zone not null,
    constraint edition_pk primary key (id),
    constraint edition_sequence_uk unique (kind, sequence)
);

create table edition_file (
    edition_id varchar(100) not null,
    path varchar(200) not null,
    content_hash varchar(64) not null,
    content bytea not null,
    constraint edition_file_pk primary key (edition_id, path),
    constraint edition_file_edition_fk foreign key (edition_id) references edition (id)
);

create table question_file (
    sequence integer not null,
    content_hash varchar(64) not null,
    content bytea not null,
    imported_at timestamp with time zone not null,
    constraint question_file_pk primary key (sequence)
);
