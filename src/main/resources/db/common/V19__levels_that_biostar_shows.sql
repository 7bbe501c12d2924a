-- Whether BioStar's answers about users name the operator level at all: only then is a missing one taken away.
alter table operator_session add column level_shown boolean not null default true;
