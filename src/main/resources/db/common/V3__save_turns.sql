-- Whose face is being saved, and by which journey: two proofs of one person save one after the other.
create table save_turn (
    person_id text primary key,
    journey_id varchar(36) not null,
    held_until bigint not null
);
