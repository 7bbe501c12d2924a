-- Consents and records: numbered as they come, and only ever added.

create table consent (
    number bigint generated always as identity primary key,
    id varchar(36) not null unique,
    person_id text not null,
    journey_id varchar(36) not null references journey (id),
    kiosk_id varchar(36) not null,
    decision varchar(20) not null,
    text text not null,
    text_hash varchar(64) not null,
    language varchar(35) not null,
    decided_at bigint not null
);

create index consent_person on consent (person_id, number);
create index consent_journey on consent (journey_id, number);

create table record (
    number bigint generated always as identity primary key,
    committed_at bigint not null,
    kind varchar(40) not null,
    reference text not null,
    person_id text,
    operator_id text,
    kiosk_id varchar(36),
    reader_id text,
    journey_id varchar(36),
    cause varchar(60),
    code text
);

create index record_person on record (person_id, number);
create index record_kiosk on record (kiosk_id, number);

create function only_added() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only added', tg_table_name;
end;
$$;

create trigger consent_only_added before update or delete or truncate on consent
    for each statement execute function only_added();

create trigger record_only_added before update or delete or truncate on record
    for each statement execute function only_added();
