-- Faces that are being saved or deleted, with what BioStar showed before, and those of which nobody knows how it ended:
-- counts and counters only, no template, image or hash of one. A row goes as soon as it is known, and is read for until
-- then. Without sent_at nothing was sent yet, and nothing is sent any more once the work is taken for dead.

create table face_change (
    journey_id varchar(36) not null,
    reference text not null,
    work varchar(20) not null,
    person_id text not null,
    kiosk_id varchar(36) not null,
    reader_id text not null,
    begun_at bigint not null,
    sent_at bigint,
    faces_before integer,
    revision_before text,
    unknown_at bigint,
    look_at bigint,
    primary key (journey_id, reference)
);

create index face_change_person on face_change (person_id);
create index face_change_look on face_change (look_at);
