-- what the organisation lays down for paper: letters and lines, margins in millimetres, the typeface
alter table organization add column page_letters integer default 40 not null;
alter table organization add column page_lines integer default 36 not null;
alter table organization add column page_half_points integer default 22 not null;
alter table organization add column page_binding integer default 30 not null;
alter table organization add column page_top integer default 28 not null;
alter table organization add column page_bottom integer default 28 not null;
alter table organization add column page_face varchar(20) default 'UD_MINCHO' not null;
alter table organization add column page_gothic_for_mandatory boolean default false not null;
alter table organization add column page_duplex boolean default false not null;
