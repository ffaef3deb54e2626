-- how the organisation wants its tables of old and new text
alter table organization add column comparison_new_on_left boolean default true not null;
alter table organization add column comparison_after varchar(80) default '' not null;
alter table organization add column comparison_before varchar(80) default '' not null;
alter table organization add column comparison_underlined boolean default true not null;
alter table organization add column comparison_noted boolean default true not null;
alter table organization add column comparison_folded boolean default true not null;
alter table organization add column comparison_remarks boolean default true not null;
