-- Records and consents are sealed in batches, each with the hash over its rows and the seal before it. A seal stays when
-- its rows are taken away, so that the chain can still be checked.

create table seal (
    sealed_table varchar(20) not null check (sealed_table in ('record', 'consent')),
    number bigint not null,
    first_number bigint not null,
    last_number bigint not null,
    row_count integer not null,
    newest_at bigint not null,
    hash varchar(64) not null,
    row_hashes text,
    sealed_at bigint not null,
    purged_at bigint,
    primary key (sealed_table, number)
);

create index seal_kept on seal (sealed_table, number) where purged_at is null;

-- Which seal's rows may be deleted, within one transaction: outside of it this table is always empty.
create table purge_permit (
    sealed_table varchar(20) not null,
    seal bigint not null,
    primary key (sealed_table, seal)
);

-- One replica at a time runs a job.
create table job_turn (
    job varchar(40) primary key,
    holder varchar(36) not null,
    held_until bigint not null
);

create index journey_started on journey (started_at);
create index pass_expires on pass (expires_at);
create index wrong_pass_tried on wrong_pass (tried_at);
