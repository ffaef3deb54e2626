-- where a person wants to be told of documents that wait; empty = nowhere
alter table staff add column mail varchar(300) default '' not null;
