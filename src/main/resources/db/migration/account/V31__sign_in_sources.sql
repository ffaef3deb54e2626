-- A wait belongs to an account and to where the wrong passwords came from: a browser that signed in before, or an address
create table sign_in_wait (
	staff_id uuid not null references sign_in_guard (staff_id),
	source varchar(80) not null,
	failures integer not null,
	refused integer not null,
	closed_until timestamp with time zone,
	last_try timestamp with time zone not null,
	primary key (staff_id, source)
);

-- SHA-256 of the cookie of a browser the person signed in with
create table known_browser (
	staff_id uuid not null references sign_in_guard (staff_id),
	digest varchar(64) not null,
	last_sign_in timestamp with time zone not null,
	primary key (staff_id, digest)
);

create table sign_in_address (
	address varchar(80) primary key,
	failures integer not null,
	since timestamp with time zone not null,
	told boolean not null
);

create index sign_in_address_since on sign_in_address (since);

-- A wait of before, half an hour at most, doesn't say where it came from: it would keep the owner out, which is what ends here
alter table sign_in_guard drop column failures;

alter table sign_in_guard drop column closed_until;
