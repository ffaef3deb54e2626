-- Who made the account, and who gave the roles by which somebody watches or confirms; null = not known, or nobody who had
-- signed in
alter table staff add column made_by uuid;

alter table staff add column made_at timestamp with time zone;

alter table staff add column operator_given_by uuid;

alter table staff add column operator_given_at timestamp with time zone;

alter table staff add column auditor_given_by uuid;

alter table staff add column auditor_given_at timestamp with time zone;

-- the trail knows who made whom
update staff set
	made_by = (select e.actor_id from audit_entry e where e.act = '利用者を登録'
		and right(e.subject, char_length(staff.sign_in_name) + 2) = '（' || staff.sign_in_name || '）'
		order by e.happened_at desc fetch first 1 rows only),
	made_at = (select e.happened_at from audit_entry e where e.act = '利用者を登録'
		and right(e.subject, char_length(staff.sign_in_name) + 2) = '（' || staff.sign_in_name || '）'
		order by e.happened_at desc fetch first 1 rows only);

update staff set operator_given_by = made_by, operator_given_at = made_at
where exists (select 1 from staff_assignment a where a.staff_id = staff.id and a.role = 'OPERATOR');

update staff set auditor_given_by = made_by, auditor_given_at = made_at
where exists (select 1 from staff_assignment a where a.staff_id = staff.id and a.role = 'AUDITOR');
