-- Times are milliseconds since 1970 UTC. Secrets are here only as keyed hashes. Nothing biometric, no name of a person.

create table kiosk (
    id varchar(36) primary key,
    name text not null,
    reader_id text not null,
    reader_name text not null,
    token_hash varchar(64) not null unique,
    paired_by text not null,
    paired_at bigint not null,
    revoked_at bigint
);

create table operator_session (
    token_hash varchar(64) primary key,
    operator_id text not null,
    login_id text not null,
    name text not null,
    may_read_users boolean not null,
    may_write_users boolean not null,
    opened_at bigint not null,
    seen_at bigint not null
);

create table operator_session_group (
    token_hash varchar(64) not null references operator_session (token_hash) on delete cascade,
    group_id text not null
);

create index operator_session_group_token on operator_session_group (token_hash);

create table pass (
    id varchar(36) primary key,
    person_id text not null,
    may_replace boolean not null,
    code_hash varchar(64) not null unique,
    issued_by text not null,
    issued_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    used_in varchar(36),
    revoked_at bigint,
    identifications integer not null
);

create index pass_person on pass (person_id, issued_at);

-- How a kiosk stands with wrong passes; its row is also what makes tries at one kiosk happen one after another.
create table pass_limit (
    kiosk_id varchar(36) primary key,
    wrong_in_a_row integer not null,
    waits_until bigint not null,
    locked_until bigint not null
);

create table wrong_pass (
    kiosk_id varchar(36) not null,
    tried_at bigint not null
);

create index wrong_pass_kiosk on wrong_pass (kiosk_id, tried_at);

create table journey (
    id varchar(36) primary key,
    kiosk_id varchar(36) not null,
    started_at bigint not null,
    ended_at bigint,
    scans integer not null,
    badge_scans integer not null,
    saving_at bigint
);

create unique index journey_open on journey (kiosk_id) where ended_at is null;

create table scan_lease (
    reader_id text primary key,
    lease_id varchar(36) not null,
    started_at bigint not null,
    held_until bigint not null
);
