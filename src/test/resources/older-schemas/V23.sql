-- What version 23 added, filled beside the rows from before: a save of which nobody knows how it ended, with what the person
-- had before it.

insert into face_change (journey_id, reference, work, person_id, kiosk_id, reader_id, begun_at, sent_at, faces_before, revision_before, belongings_before, unknown_at, look_at) values
    ('00000000-0000-4000-8000-00000000c031', 'old-2301', 'SAVE', '1008', '00000000-0000-4000-8000-00000000a011', '543700003', 1785006000000, 1785006001000, 0, '5', '{"CARD":{"count":1,"names":[]}}', 1785006020000, 1785006030000);

insert into record (committed_at, kind, reference, person_id, kiosk_id, reader_id, journey_id) values
    (1785006000000, 'FACE_SAVING', 'old-2301', '1008', '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c031'),
    (1785006020000, 'FACE_UNCONFIRMED', 'old-2301', '1008', '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c031');
