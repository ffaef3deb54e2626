-- whose words stand where outside the drafts; the number orders them, not the clock. No foreign keys: what a thing
-- is about is a system, a section, a draft, or the organisation (zeros).
create table authorship (
	number bigint generated always as identity primary key,
	kind varchar(20) not null,
	about uuid not null,
	place varchar(300) not null,
	label varchar(4000) not null,
	words varchar(40000) not null,
	by_id uuid not null,
	at timestamp with time zone not null,
	unique (about, kind, place, by_id)
);

-- how far the steps and the authorships had come when a round was sent; null = not noted, then everything counts
alter table review_round add column steps_to bigint;
alter table review_round add column authorships_to bigint;

-- what is known of the time before: from the audit trail, from adopted proposals, and from the steps of precedents
insert into authorship (kind, about, place, label, words, by_id, at)
select e.kind, e.about, e.place, e.label, e.words, e.by_id, e.at
from (
	select 'SYSTEM' as kind, s.id as about, 'carried' as place, '名称など' as label, '' as words,
		a.actor_id as by_id, max(a.happened_at) as at
	from audit_entry a
	join information_system s
		on cast(s.id as varchar(36)) = substring(a.subject from char_length(a.subject) - 36 for 36)
	where a.actor_id is not null and char_length(a.subject) > 37
		and (a.act = '情報システムを登録' or (a.act = '情報システムの登録内容を変更'
			and (a.detail like '%情報システム名：%' or a.detail like '%略称：%' or a.detail like '%職名：%'
				or a.detail like '%所管する課：%')))
	group by s.id, a.actor_id
	union all
	select 'CONTACT', s.id, 'carried', '表', '', a.actor_id, max(a.happened_at)
	from audit_entry a
	join information_system s
		on cast(s.id as varchar(36)) = substring(a.subject from char_length(a.subject) - 36 for 36)
	where a.actor_id is not null and char_length(a.subject) > 37 and a.act = '連絡体制を保存'
	group by s.id, a.actor_id
	union all
	select 'SECTION', s.id, 'carried', '名称', '', a.actor_id, max(a.happened_at)
	from audit_entry a
	join organization_section s
		on cast(s.id as varchar(36)) = substring(a.subject from char_length(a.subject) - 36 for 36)
	where a.actor_id is not null and char_length(a.subject) > 37 and a.act in ('課を追加', '課の名称を変更')
	group by s.id, a.actor_id
	union all
	select 'HOUSE', cast('00000000-0000-0000-0000-000000000000' as uuid),
		concat('carried ', cast(a.id as varchar(36))), '名称や用語', a.detail, a.actor_id, a.happened_at
	from audit_entry a
	where a.actor_id is not null and a.act = '組織の設定を変更'
	union all
	select 'PROPOSAL', r.draft_id, r.place, min(r.address), '', r.by_id, max(r.answered_at)
	from remark r
	where r.kind = 'PROPOSAL' and r.answered_at is not null and r.answer = '提案のとおりに直しました。'
	group by r.draft_id, r.place, r.by_id
	union all
	select 'BORROWED', p.draft_id, 'carried', min(concat('「', p.system_name, '」の文')), '', st.by_id, min(p.taken_at)
	from precedent p
	join draft d on d.id = p.draft_id
	join information_system s on s.name = p.system_name
	join draft source on source.system_id = s.id and source.kind = d.kind and source.id <> d.id
	join draft_step st on st.draft_id = source.id and st.at <= p.taken_at and st.act <> 'FOLLOW'
	group by p.draft_id, st.by_id
) e
order by e.at;

update review_round r set authorships_to =
	(select coalesce(max(a.number), 0) from authorship a where a.at <= r.sent_at);

-- a revision that is being made noted where it began; without one nothing was written since
update review_round r set steps_to = (
	select case when c.number > r.number then c.revised_after
		else (select coalesce(max(s.number), 0) from draft_step s where s.draft_id = r.draft_id) end
	from document_case c where c.draft_id = r.draft_id);
