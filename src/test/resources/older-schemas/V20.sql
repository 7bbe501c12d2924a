-- What version 20 added, filled beside the rows from before: a save of which nobody knows how it ended.

insert into face_change (journey_id, reference, work, person_id, kiosk_id, reader_id, begun_at, sent_at, faces_before, revision_before, unknown_at, look_at) values
    ('00000000-0000-4000-8000-00000000c001', 'old-2001', 'SAVE', '1010', '00000000-0000-4000-8000-00000000a011', '543700003', 1785004000000, 1785004001000, 0, '5', 1785004020000, 1785004030000);

insert into record (committed_at, kind, reference, person_id, kiosk_id, reader_id, journey_id) values
    (1785004000000, 'FACE_SAVING', 'old-2001', '1010', '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c001'),
    (1785004020000, 'FACE_UNCONFIRMED', 'old-2001', '1010', '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c001');
