-- Whom a kiosk is for: the user groups of the operator who paired it, as BioStar named them. A kiosk from before has none,
-- so nobody enrolls there until it is paired again.
create table kiosk_group (
    kiosk_id varchar(36) not null references kiosk (id) on delete cascade,
    group_id text not null,
    primary key (kiosk_id, group_id)
);

-- The reader's device group when it was paired, for the time while BioStar cannot say.
alter table kiosk add column reader_group_id text;

-- A reader has one live pairing. Of several from before the newest stays.
update kiosk set revoked_at = paired_at
where revoked_at is null and exists (
    select newer.id from kiosk newer
    where newer.reader_id = kiosk.reader_id and newer.revoked_at is null
        and (newer.paired_at > kiosk.paired_at or newer.paired_at = kiosk.paired_at and newer.id > kiosk.id));

update journey set ended_at = started_at
where ended_at is null and kiosk_id in (select id from kiosk where revoked_at is not null);

create unique index kiosk_reader on kiosk (reader_id) where revoked_at is null;
