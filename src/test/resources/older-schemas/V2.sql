-- A site on the first release. Person 1002 has enrolled and holds two open passes, as was possible then; 1003 has deleted
-- their face; 1004 declined; a reader has two kiosks; a process was killed during a scan.

insert into kiosk (id, name, reader_id, reader_name, token_hash, paired_by, paired_at, revoked_at) values
    ('00000000-0000-4000-8000-00000000a001', 'Entrance before', '543700001', 'FaceStation F2', 'kiosk-hash-1', '7', 1780000000000, null),
    ('00000000-0000-4000-8000-00000000a002', 'Entrance', '543700001', 'FaceStation F2', 'kiosk-hash-2', '7', 1780000100000, null),
    ('00000000-0000-4000-8000-00000000a003', 'Cellar', '543700002', 'BioStation 3', 'kiosk-hash-3', '7', 1780000200000, 1780000300000);

insert into operator_session (token_hash, operator_id, login_id, name, may_read_users, may_write_users, opened_at, seen_at) values
    ('session-hash-1', '7', 'operator', 'Operator', true, true, 1780000000000, 1780000000000);
insert into operator_session_group (token_hash, group_id) values ('session-hash-1', '1');

insert into pass (id, person_id, may_replace, code_hash, issued_by, issued_at, expires_at, used_at, used_in, revoked_at, identifications) values
    ('00000000-0000-4000-8000-00000000b001', '1002', false, 'code-hash-1', '7', 1780001000000, 1780088000000, 1780001900000, '00000000-0000-4000-8000-00000000c001', null, 1),
    ('00000000-0000-4000-8000-00000000b002', '1002', false, 'code-hash-2', '7', 1780002000000, 4102444800000, null, null, null, 0),
    ('00000000-0000-4000-8000-00000000b003', '1002', true, 'code-hash-3', '8', 1780003000000, 4102444800000, null, null, null, 2),
    ('00000000-0000-4000-8000-00000000b004', '1003', false, 'code-hash-4', '7', 1780004000000, 1780090000000, null, null, null, 0),
    ('00000000-0000-4000-8000-00000000b005', '1004', false, 'code-hash-5', '7', 1780005000000, 4102444800000, null, null, 1780006000000, 0);

insert into pass_limit (kiosk_id, wrong_in_a_row, waits_until, locked_until) values
    ('00000000-0000-4000-8000-00000000a002', 2, 0, 0);
insert into wrong_pass (kiosk_id, tried_at) values
    ('00000000-0000-4000-8000-00000000a002', 1780001100000),
    ('00000000-0000-4000-8000-00000000a002', 1780001200000);

insert into journey (id, kiosk_id, started_at, ended_at, scans, badge_scans, saving_at) values
    ('00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000a002', 1780001300000, 1780002000000, 2, 0, 1780001800000),
    ('00000000-0000-4000-8000-00000000c002', '00000000-0000-4000-8000-00000000a002', 1780007000000, 1780007100000, 0, 1, null),
    ('00000000-0000-4000-8000-00000000c003', '00000000-0000-4000-8000-00000000a001', 1780008000000, null, 1, 0, null);

insert into scan_lease (reader_id, lease_id, started_at, held_until) values
    ('543700001', '00000000-0000-4000-8000-00000000d001', 1780008100000, 1780008200000);

insert into consent (id, person_id, journey_id, kiosk_id, decision, text, text_hash, language, decided_at) values
    ('00000000-0000-4000-8000-00000000e001', '1002', '00000000-0000-4000-8000-00000000c001', '00000000-0000-4000-8000-00000000a002', 'GRANTED', '얼굴을 등록하는 데 동의합니다.', 'text-hash-1', 'ko', 1780001500000),
    ('00000000-0000-4000-8000-00000000e002', '1004', '00000000-0000-4000-8000-00000000c002', '00000000-0000-4000-8000-00000000a002', 'DECLINED', 'I agree that my face is enrolled.', 'text-hash-2', 'en', 1780007050000);

insert into record (committed_at, kind, reference, person_id, operator_id, kiosk_id, reader_id, journey_id, cause, code) values
    (1780000100000, 'KIOSK_PAIRED', 'old-0001', null, '7', '00000000-0000-4000-8000-00000000a002', '543700001', null, null, null),
    (1780001000000, 'PASS_ISSUED', 'old-0002', '1002', '7', null, null, null, null, null),
    (1780001300000, 'JOURNEY_STARTED', 'old-0003', null, null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001400000, 'PASS_ACCEPTED', 'old-0004', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001500000, 'CONSENT_GRANTED', 'old-0005', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001600000, 'SCAN_STARTED', 'old-0006', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001650000, 'SCAN_FAILED', 'old-0006', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', 'POOR_QUALITY', '1008'),
    (1780001700000, 'SCAN_STARTED', 'old-0007', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001750000, 'SCAN_CAPTURED', 'old-0007', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001800000, 'FACE_SAVING', 'old-0008', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780001900000, 'FACE_SAVED', 'old-0008', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780002000000, 'JOURNEY_ENDED', 'old-0009', '1002', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c001', null, null),
    (1780002000000, 'PASS_ISSUED', 'old-0010', '1002', '7', null, null, null, null, null),
    (1780003000000, 'PASS_ISSUED', 'old-0011', '1002', '8', null, null, null, null, null),
    (1780003500000, 'FACE_DELETING', 'old-0012', '1003', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c002', null, null),
    (1780003600000, 'FACE_DELETED', 'old-0012', '1003', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c002', null, null),
    (1780006500000, 'INVITATION_SENDING', 'old-0013', '1004', '7', null, null, null, null, null),
    (1780006600000, 'INVITATION_SENT', 'old-0013', '1004', '7', null, null, null, null, null),
    (1780007050000, 'CONSENT_DECLINED', 'old-0014', '1004', null, '00000000-0000-4000-8000-00000000a002', '543700001', '00000000-0000-4000-8000-00000000c002', null, null),
    (1780008000000, 'JOURNEY_STARTED', 'old-0015', null, null, '00000000-0000-4000-8000-00000000a001', '543700001', '00000000-0000-4000-8000-00000000c003', null, null),
    (1780008100000, 'SCAN_STARTED', 'old-0016', '1005', null, '00000000-0000-4000-8000-00000000a001', '543700001', '00000000-0000-4000-8000-00000000c003', null, null);
