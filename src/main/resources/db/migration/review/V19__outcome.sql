-- what was done with a document: who, in which post, when and why; written once, never changed.
-- An empty name, no post or no time = the version that recorded the act did not keep it.
create table review_outcome (
	draft_id uuid not null references document_case (draft_id),
	position integer not null,
	kind varchar(30) not null,
	number integer not null,
	round integer,
	release_sequence integer,
	post varchar(30),
	by_id uuid,
	by_name varchar(200) not null,
	at timestamp with time zone,
	words varchar(4000) not null,
	exemption varchar(4000) not null,
	effective_on date,
	primary key (draft_id, position)
);

-- which step waits: the post alone does not say whether to check or to approve
alter table review_round add column waiting_act varchar(20);

update review_round r set waiting_act = 'REPORT' where r.waiting_for is not null and r.ended_at is not null;

update review_round r set waiting_act = (
	select s.act from review_round_step s
	where s.draft_id = r.draft_id and s.round = r.round and s.position = (
		select min(o.position) from review_round_step o
		where o.draft_id = r.draft_id and o.round = r.round and o.done_at is null and o.act <> 'REPORT'))
where r.waiting_for is not null and r.ended_at is null;

-- what was known until now, in the order in which it must have happened. A version that came to an end by
-- 差戻し had ticked off the step that waited: that step's last tick is the 差戻し itself. Who took a document
-- back, recorded the day of coming into force, or began and dropped a revision was not kept.
insert into review_outcome
	(draft_id, position, kind, number, round, release_sequence, post, by_id, by_name, at, words, exemption, effective_on)
select e.draft_id,
	row_number() over (partition by e.draft_id order by e.in_round, e.phase, e.place),
	e.kind, e.number, e.round, e.release_sequence, e.post, e.by_id, e.by_name, e.at, e.words, e.exemption, e.effective_on
from (
	select v.draft_id, coalesce(min(r.round), 1000000) as in_round, 0 as phase, v.number as place,
		'REVISION_BEGUN' as kind, v.number, cast(null as integer) as round,
		cast(null as integer) as release_sequence, cast(null as varchar(30)) as post, cast(null as uuid) as by_id,
		'' as by_name, cast(null as timestamp with time zone) as at,
		coalesce(
			(select max(c.occasion) from document_case c where c.draft_id = v.draft_id and c.number = v.number),
			(select max(d.occasion) from document_release d where d.draft_id = v.draft_id and d.number = v.number),
			'') as words,
		'' as exemption, cast(null as date) as effective_on
	from (select draft_id, number from review_round union select draft_id, number from document_case) v
	left join review_round r on r.draft_id = v.draft_id and r.number = v.number
	where v.number > 1
	group by v.draft_id, v.number
	union all
	select r.draft_id, r.round, 1, 0, 'SENT', r.number, r.round, null, null, r.sent_by, r.sent_by_name, r.sent_at,
		r.message, '', null
	from review_round r
	union all
	select s.draft_id, s.round, case s.act when 'REPORT' then 4 else 2 end, s.position,
		case s.act when 'CHECK' then 'CHECKED' when 'APPROVE' then 'APPROVED' else 'REPORTED' end,
		r.number, s.round, d.sequence, s.post, s.done_by, s.done_by_name, s.done_at, s.note,
		coalesce(d.exemption, ''), null
	from review_round_step s
	join review_round r on r.draft_id = s.draft_id and r.round = s.round
	left join document_release d on d.draft_id = s.draft_id and d.round = s.round and s.act = 'APPROVE'
		and s.position = (select max(l.position) from review_round_step l
			where l.draft_id = s.draft_id and l.round = s.round and l.act = 'APPROVE' and l.done_at is not null)
	where s.done_at is not null and not (coalesce(r.ending, '') = 'RETURNED' and s.position = (
		select max(l.position) from review_round_step l
		where l.draft_id = s.draft_id and l.round = s.round and l.done_at is not null))
	union all
	select r.draft_id, r.round, 3, 0, 'RETURNED', r.number, r.round, null, null, s.done_by,
		coalesce(s.done_by_name, ''), r.ended_at, coalesce(s.note, ''), '', null
	from review_round r
	left join review_round_step s on s.draft_id = r.draft_id and s.round = r.round and s.done_at is not null
		and s.position = (select max(l.position) from review_round_step l
			where l.draft_id = r.draft_id and l.round = r.round and l.done_at is not null)
	where r.ending = 'RETURNED'
	union all
	select r.draft_id, r.round, 3, 0, 'WITHDRAWN', r.number, r.round, null, null, null, '', r.ended_at, '', '', null
	from review_round r
	where r.ending = 'WITHDRAWN'
	union all
	select d.draft_id, d.round, 5, d.sequence, 'ENFORCED', d.number, d.round, d.sequence, null, null, '', null, '', '',
		d.in_force_from
	from document_release d
	where d.in_force_from is not null
	union all
	select d.draft_id, d.round, 6, d.sequence, d.state, d.number, d.round, d.sequence, null, null, d.ended_by_name,
		d.ended_at, d.ended_reason, '', null
	from document_release d
	where d.state in ('RETRACTED', 'REPLACED')
	union all
	select r.draft_id, max(r.round), 7, 0, 'REVISION_DROPPED', r.number, null, null, null, null, '', null, '', '', null
	from review_round r
	join document_case c on c.draft_id = r.draft_id and c.number < r.number
	group by r.draft_id, r.number
	union all
	select d.draft_id, 1000000, 9, d.sequence, 'ABOLISHED', d.number, null, d.sequence, null, null, d.ended_by_name,
		d.ended_at, d.ended_reason, '', d.in_force_until
	from document_release d
	where d.state = 'ABOLISHED'
) e;

-- the step that a 差戻し had ticked off was never taken
update review_round_step s set done_by = null, done_by_name = '', done_at = null, note = ''
where s.done_at is not null
	and exists (select 1 from review_round r
		where r.draft_id = s.draft_id and r.round = s.round and r.ending = 'RETURNED')
	and s.position = (select max(l.position) from review_round_step l
		where l.draft_id = s.draft_id and l.round = s.round and l.done_at is not null);
