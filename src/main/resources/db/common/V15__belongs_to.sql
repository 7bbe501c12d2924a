-- Whose people the passes, kiosks and sessions here are: one row, written by the first start.
create table belongs_to (
    one integer primary key check (one = 1),
    biostar text not null,
    since bigint not null
);
