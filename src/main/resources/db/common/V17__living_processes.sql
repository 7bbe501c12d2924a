-- The processes that share this database. Each counts its beat up every few seconds; the others take one whose beat
-- stands still for dead, delete its row, and end what it owned, in one transaction. No clock is compared.

create table living_process (
    id varchar(36) primary key,
    beat bigint not null
);

-- Whose work it is; unknown for what was begun before this.
alter table open_work add column owner varchar(36);
alter table scan_lease add column owner varchar(36);
alter table save_turn add column owner varchar(36);
alter table mail_turn add column owner varchar(36);
