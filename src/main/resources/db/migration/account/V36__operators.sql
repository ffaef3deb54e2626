-- When a person last signed in as an operator who is none any more; null = never was one, or still is
alter table staff add column operated_at timestamp with time zone;

-- Who issued the temporary password, and when; null = not known, or nobody who had signed in
alter table staff add column password_issued_by uuid;

alter table staff add column password_issued_at timestamp with time zone;
