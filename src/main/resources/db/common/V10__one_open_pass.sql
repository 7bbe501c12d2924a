-- A person has one newest pass, and no other one of theirs is open: the index decides between operators at once.

alter table pass add column superseded_at bigint;

update pass set superseded_at = (
    select min(newer.issued_at) from pass newer
    where newer.person_id = pass.person_id
        and (newer.issued_at > pass.issued_at or (newer.issued_at = pass.issued_at and newer.id > pass.id))
);

insert into record (committed_at, kind, reference, person_id, operator_id)
    select superseded_at, 'PASS_REVOKED', 'MIGRATION', person_id, issued_by from pass
    where superseded_at is not null and used_at is null and revoked_at is null
        and expires_at > (select max(issued_at) from pass);

update pass set revoked_at = superseded_at
    where superseded_at is not null and used_at is null and revoked_at is null;

create unique index pass_newest on pass (person_id) where superseded_at is null;
