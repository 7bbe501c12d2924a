-- Work that was recorded as begun and not yet as ended: a few rows, whatever the number of records. Whoever deletes the
-- row ends the work.

create table open_work (
    record_number bigint primary key,
    work varchar(20) not null,
    subject text not null,
    reference text not null
);

insert into open_work (record_number, work, subject, reference)
    select begun.number,
        case begun.kind when 'SCAN_STARTED' then 'SCAN' when 'FACE_SAVING' then 'SAVE'
            when 'FACE_DELETING' then 'DELETION' else 'INVITATION' end,
        coalesce(begun.journey_id, begun.person_id, ''), begun.reference
    from record begun
    where begun.kind in ('SCAN_STARTED', 'FACE_SAVING', 'FACE_DELETING', 'INVITATION_SENDING')
        and not exists (
            select 1 from record ending
            where ending.person_id = begun.person_id and ending.number > begun.number
                and ending.reference = begun.reference
                and coalesce(ending.journey_id, '') = coalesce(begun.journey_id, '')
                and (begun.kind = 'SCAN_STARTED' and ending.kind in ('SCAN_CAPTURED', 'SCAN_FAILED', 'SCAN_ABANDONED')
                    or begun.kind = 'FACE_SAVING' and ending.kind in ('FACE_SAVED', 'FACE_NOT_SAVED')
                    or begun.kind = 'FACE_DELETING' and ending.kind in ('FACE_DELETED', 'FACE_NOT_DELETED')
                    or begun.kind = 'INVITATION_SENDING' and ending.kind in ('INVITATION_SENT', 'INVITATION_FAILED'))
        );

-- Who is being sent an enrollment e-mail, or was a moment ago: nobody is sent two at once, by whomever.
create table mail_turn (
    person_id text primary key,
    reference text not null,
    held_until bigint not null
);

-- One journey, one mail: asked for before it is sent, and sent for certain.
alter table journey add column mail_asked_at bigint;
alter table journey add column mail_sent_at bigint;
