-- What versions up to 19 added, filled beside the rows of the first release: an operator who is signed in, a kiosk with its
-- groups, a pass of today, deleted faces, limits, a mail on its way, and a process that was killed while it scanned.

insert into belongs_to (one, biostar, since) values (1, 'the emulator', 1780000000000);

insert into kiosk (id, name, reader_id, reader_name, token_hash, paired_by, paired_at, revoked_at, reader_group_id) values
    ('00000000-0000-4000-8000-00000000a011', 'Canteen', '543700003', 'BioEntry W3', 'kiosk-hash-11', '7', 1785000000000, null, '1');
insert into kiosk_group (kiosk_id, group_id) values ('00000000-0000-4000-8000-00000000a011', '1');

insert into operator_session (token_hash, operator_id, login_id, name, may_read_users, may_write_users, opened_at, seen_at, may_use_devices, id, level_id, level_shown) values
    ('session-hash-11', '7', 'operator', 'Operator', true, true, 1785000000000, 1785000000000, true, '00000000-0000-4000-8000-00000000f011', '1', true);
insert into operator_session_group (token_hash, group_id) values ('session-hash-11', '1');
insert into operator_session_device_group (token_hash, group_id) values ('session-hash-11', '1');

insert into pass (id, person_id, may_replace, code_hash, issued_by, issued_at, expires_at, used_at, used_in, revoked_at, identifications, person_hash, superseded_at) values
    ('00000000-0000-4000-8000-00000000b011', '1007', false, 'code-hash-11', '7', 1785001000000, 4102444800000, null, null, null, 0, 'person-hash-11', null);

insert into journey (id, kiosk_id, started_at, ended_at, scans, badge_scans, saving_at, proof_hash, person_hash, replaces, mail_asked_at, mail_sent_at) values
    ('00000000-0000-4000-8000-00000000c011', '00000000-0000-4000-8000-00000000a011', 1785002000000, null, 1, 0, null, 'proof-hash-11', 'person-hash-11', false, 1785002500000, 1785002600000);

insert into face_deletion (person_id, deleted_at) values ('1008', 1785000500000);
insert into guess_limit (means, reader_id, waits_until, locked_until) values ('PASS', '543700003', 0, 0);
insert into wrong_guess (means, reader_id, tried_at) values ('BADGE', '543700003', 1785000600000);
insert into sign_in_try (id, login_hash, address_hash, known_browser, tried_at) values
    ('00000000-0000-4000-8000-00000000f012', 'login-hash-11', 'address-hash-11', false, 1785000000000);
insert into sign_in_told (subject, told_at) values ('login-hash-11', 1785000000000);
insert into known_browser (token_hash, login_hash, seen_at) values ('browser-hash-11', 'login-hash-11', 1785000000000);
insert into mail_turn (person_id, reference, held_until, owner) values ('1009', 'mail-of-before', 1785003100000, null);
insert into save_turn (person_id, journey_id, held_until, owner) values ('1007', '00000000-0000-4000-8000-00000000c011', 1785003200000, null);

insert into living_process (id, beat) values ('00000000-0000-4000-8000-00000000f013', 77);

insert into record (committed_at, kind, reference, person_id, operator_id, kiosk_id, reader_id, journey_id, cause, code, pass_id, login_hash, address_hash) values
    (1785001000000, 'PASS_ISSUED', 'old-1901', '1007', '7', null, null, null, null, null, '00000000-0000-4000-8000-00000000b011', null, null),
    (1785002000000, 'PASS_ACCEPTED', 'old-1902', '1007', null, '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c011', null, null, '00000000-0000-4000-8000-00000000b011', null, null),
    (1785002200000, 'OPERATOR_REFUSED', 'old-1904', null, null, null, null, null, 'WRONG_CREDENTIALS', null, null, 'login-hash-11', 'address-hash-11'),
    (1785003000000, 'SCAN_STARTED', 'old-1905', '1007', null, '00000000-0000-4000-8000-00000000a011', '543700003', '00000000-0000-4000-8000-00000000c011', null, null, null, null, null);
insert into open_work (record_number, work, subject, reference, owner)
    select number, 'SCAN', journey_id, reference, '00000000-0000-4000-8000-00000000f013' from record where reference = 'old-1905';
