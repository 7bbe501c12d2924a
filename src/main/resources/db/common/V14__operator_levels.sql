-- The operator level that a session was opened with, and an id by which it can be ended, which opens nothing. Of older
-- sessions neither is known: their operators sign in again.
delete from operator_session;
alter table operator_session add column id varchar(36) not null default '';
alter table operator_session add column level_id text not null default '';
