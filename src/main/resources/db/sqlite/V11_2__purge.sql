-- Consents outlive their journeys, and rows that were sealed may go: only those of a seal that this transaction permits.
-- SQLite drops no foreign key, so the table is made anew.

create table consent_without_key (
    number integer primary key autoincrement,
    id varchar(36) not null unique,
    person_id text not null,
    journey_id varchar(36) not null,
    kiosk_id varchar(36) not null,
    decision varchar(20) not null,
    text text not null,
    text_hash varchar(64) not null,
    language varchar(35) not null,
    decided_at bigint not null
);

insert into consent_without_key
    select number, id, person_id, journey_id, kiosk_id, decision, text, text_hash, language, decided_at from consent;

drop table consent;
alter table consent_without_key rename to consent;

create index consent_person on consent (person_id, number);
create index consent_journey on consent (journey_id, number);

drop trigger record_no_delete;

create trigger consent_no_update before update on consent
begin
    select raise(abort, 'rows of consent are only added');
end;

create trigger consent_no_delete before delete on consent
    when not exists (
        select 1 from purge_permit
        join seal on seal.sealed_table = purge_permit.sealed_table and seal.number = purge_permit.seal
        where seal.sealed_table = 'consent' and old.number between seal.first_number and seal.last_number
    )
begin
    select raise(abort, 'rows of consent are only added');
end;

create trigger record_no_delete before delete on record
    when not exists (
        select 1 from purge_permit
        join seal on seal.sealed_table = purge_permit.sealed_table and seal.number = purge_permit.seal
        where seal.sealed_table = 'record' and old.number between seal.first_number and seal.last_number
    )
begin
    select raise(abort, 'rows of record are only added');
end;

create trigger seal_no_delete before delete on seal
begin
    select raise(abort, 'rows of seal are only added');
end;

create trigger seal_only_marked before update on seal
    when old.purged_at is not null or new.purged_at is null or new.row_hashes is not null
        or new.sealed_table <> old.sealed_table or new.number <> old.number
        or new.first_number <> old.first_number or new.last_number <> old.last_number
        or new.row_count <> old.row_count or new.newest_at <> old.newest_at or new.hash <> old.hash
        or new.sealed_at <> old.sealed_at
begin
    select raise(abort, 'rows of seal are only added');
end;
