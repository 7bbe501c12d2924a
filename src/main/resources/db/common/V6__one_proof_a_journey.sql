-- A journey has one proof, and a face that somebody deleted is no way in. Who is proven is here only as keyed hashes.

alter table journey add column proof_hash varchar(64);
alter table journey add column person_hash varchar(64);
alter table journey add column replaces boolean not null default false;

-- What BioStar called the person when the pass was issued; a pass from before this has none and is refused.
alter table pass add column person_hash varchar(64);

-- Who deleted their own face, and when: until an operator's new pass has enrolled them, no badge does.
create table face_deletion (
    person_id text primary key,
    deleted_at bigint not null
);

insert into face_deletion (person_id, deleted_at)
    select person_id, max(committed_at) from record
    where kind = 'FACE_DELETED' and person_id is not null
    group by person_id
    having max(number) > coalesce(
        (select max(saved.number) from record saved
            where saved.kind = 'FACE_SAVED' and saved.person_id = record.person_id), 0);
