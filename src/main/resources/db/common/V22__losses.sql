-- What somebody had in BioStar before their face was written, and has no more: how many, and names of custom fields and
-- access groups. While one of these is not accepted by an operator, nobody's face is written, by any replica.

create table loss (
    journey_id varchar(36) not null,
    reference text not null,
    belonging varchar(20) not null,
    lost integer not null,
    names text not null,
    person_id text not null,
    kiosk_id varchar(36) not null,
    found_at bigint not null,
    accepted_at bigint,
    accepted_by text,
    primary key (journey_id, reference, belonging)
);

create index loss_accepted on loss (accepted_at);
