-- Records are asked for by their kind too. Wrong passes and badges of nobody are counted by reader, since a reader that is
-- paired again is the same reader; the row without a reader is the whole site's.

create index record_kind on record (kind, number);

create table guess_limit (
    means varchar(10) not null,
    reader_id text not null,
    waits_until bigint not null,
    locked_until bigint not null,
    primary key (means, reader_id)
);

create table wrong_guess (
    means varchar(10) not null,
    reader_id text not null,
    tried_at bigint not null
);

create index wrong_guess_reader on wrong_guess (means, reader_id, tried_at);
create index wrong_guess_time on wrong_guess (means, tried_at);

insert into wrong_guess (means, reader_id, tried_at)
    select 'PASS', kiosk.reader_id, wrong_pass.tried_at
    from wrong_pass join kiosk on kiosk.id = wrong_pass.kiosk_id;
