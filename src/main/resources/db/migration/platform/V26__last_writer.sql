-- who wrote last, so that a conflict with one's own other tab is not said to be another person's; null = not noted
alter table organization add column writer uuid;
alter table organization_section add column writer uuid;
alter table house_usage add column writer uuid;
alter table house_usage_stamp add column writer uuid;
alter table staff add column writer uuid;
alter table information_system add column writer uuid;
alter table clause_decision add column writer uuid;
alter table blank_value add column writer uuid;
alter table amendment add column writer uuid;
alter table submission_template add column writer uuid;
alter table submission_letter add column writer uuid;
