-- What BioStar lets an operator do with devices. A session from before may use none: its operator signs in again.
alter table operator_session add column may_use_devices boolean not null default false;

create table operator_session_device_group (
    token_hash varchar(64) not null references operator_session (token_hash) on delete cascade,
    group_id text not null
);

create index operator_session_device_group_token on operator_session_device_group (token_hash);
