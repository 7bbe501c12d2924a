-- One row that means nothing: the readiness probe writes it, since a full or read-only volume can still be read.

create table probe (
    written integer not null
);

insert into probe (written) values (0);
