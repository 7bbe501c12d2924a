-- PostgreSQL users with separated rights, for sites whose records nobody but a job of its own may take away:
--   vestibule_owner   owns the tables and migrates them: VESTIBULE_DATABASE_MIGRATION_USER
--   vestibule         works with them, and can change or delete no record, consent or seal: VESTIBULE_DATABASE_USER
--   vestibule_purger  may call the one function that takes sealed rows away: VESTIBULE_RETENTION_DATABASE_USER
-- Run it as a superuser in Vestibule's own, new database before the first start, give each user a password
-- (\password vestibule_owner in psql), start Vestibule, and run it again then and after every update of Vestibule.

do $$
declare
    name text;
begin
    foreach name in array array['vestibule_owner', 'vestibule', 'vestibule_purger'] loop
        if not exists (select from pg_roles where rolname = name) then
            execute format('create role %I login', name);
        end if;
    end loop;
end;
$$;

revoke create on schema public from public;
grant usage, create on schema public to vestibule_owner;
grant usage on schema public to vestibule, vestibule_purger;
alter default privileges for role vestibule_owner in schema public
    grant select, insert, update, delete on tables to vestibule;

do $$
begin
    if to_regclass('public.purge_permit') is not null then
        revoke update, delete, truncate on record, consent, seal from vestibule;
        revoke all on purge_permit from vestibule;
        revoke insert, update, delete, truncate on flyway_schema_history from vestibule;
        grant execute on function purge_sealed(text, bigint, bigint) to vestibule_purger;
    end if;
end;
$$;
