-- A record names the pass it is about; of a stranger it keeps keyed hashes, so that two tries can be told to be one's.

alter table record add column pass_id varchar(36);
alter table record add column login_hash varchar(64);
alter table record add column address_hash varchar(64);
