-- Sign-ins that were not right, or are not answered yet. A hash is keyed; no login id and no address is kept.
create table sign_in_try (
    id varchar(36) primary key,
    login_hash varchar(64) not null,
    address_hash varchar(64) not null,
    known_browser boolean not null,
    tried_at bigint not null
);

create index sign_in_try_login on sign_in_try (login_hash, tried_at);
create index sign_in_try_address on sign_in_try (address_hash, tried_at);
create index sign_in_try_time on sign_in_try (tried_at);

-- What is told once in a while and not each time, so that nobody fills the records by trying.
create table sign_in_told (
    subject varchar(64) primary key,
    told_at bigint not null
);

-- One row that means nothing: who writes it takes a try while all others wait, over all replicas.
create table sign_in_turn (
    taken integer not null
);

insert into sign_in_turn (taken) values (0);

-- Browsers in which an operator has signed in before, by the hash of their cookie.
create table known_browser (
    token_hash varchar(64) not null,
    login_hash varchar(64) not null,
    seen_at bigint not null,
    primary key (token_hash, login_hash)
);

create index known_browser_time on known_browser (seen_at);
