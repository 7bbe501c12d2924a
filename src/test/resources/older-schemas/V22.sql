-- What version 22 added, filled beside the rows from before: somebody's custom field was lost, and an operator said go on.

insert into loss (journey_id, reference, belonging, lost, names, person_id, kiosk_id, found_at, accepted_at, accepted_by) values
    ('00000000-0000-4000-8000-00000000c021', 'old-2201', 'CUSTOM_FIELD', 1, 'Locker', '1009', '00000000-0000-4000-8000-00000000a011', 1785005001000, 1785005090000, '7');

insert into record (committed_at, kind, reference, person_id, operator_id, kiosk_id, reader_id, journey_id) values
    (1785005000000, 'FACE_SAVED', 'old-2201', '1009', null, '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c021'),
    (1785005001000, 'LOSS_FOUND', 'old-2201', '1009', null, '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c021'),
    (1785005090000, 'LOSSES_ACCEPTED', 'old-2202', null, '7', null, null, null);
