-- Consents outlive their journeys, and rows that were sealed may go, all of a seal at once, by one function only. Who may
-- call it is up to the site: src/main/kubernetes/postgresql/roles.sql.

alter table consent drop constraint consent_journey_id_fkey;

create function only_purged() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from purge_permit
        join seal on seal.sealed_table = purge_permit.sealed_table and seal.number = purge_permit.seal
        where seal.sealed_table = tg_table_name and old.number between seal.first_number and seal.last_number
    ) then
        raise exception 'rows of % are only added', tg_table_name;
    end if;
    return old;
end;
$$;

drop trigger consent_only_added on consent;
drop trigger record_only_added on record;

create trigger consent_only_added before update or truncate on consent
    for each statement execute function only_added();
create trigger record_only_added before update or truncate on record
    for each statement execute function only_added();
create trigger consent_only_purged before delete on consent
    for each row execute function only_purged();
create trigger record_only_purged before delete on record
    for each row execute function only_purged();

create trigger seal_only_added before delete or truncate on seal
    for each statement execute function only_added();

create function seal_stays() returns trigger language plpgsql as $$
begin
    if old.purged_at is not null or new.purged_at is null or new.row_hashes is not null
        or (new.sealed_table, new.number, new.first_number, new.last_number, new.row_count, new.newest_at, new.hash,
            new.sealed_at)
        is distinct from (old.sealed_table, old.number, old.first_number, old.last_number, old.row_count,
            old.newest_at, old.hash, old.sealed_at)
    then
        raise exception 'rows of seal are only added';
    end if;
    return new;
end;
$$;

create trigger seal_only_marked before update on seal for each row execute function seal_stays();

create function purge_sealed(purged_table text, seal_number bigint, at_milliseconds bigint) returns bigint
    language plpgsql security definer set search_path from current as $$
declare
    bounds seal%rowtype;
    removed bigint;
begin
    select * into bounds from seal
        where sealed_table = purged_table and number = seal_number and purged_at is null for update;
    if not found then
        return 0;
    end if;
    insert into purge_permit (sealed_table, seal) values (purged_table, seal_number);
    execute format('delete from %I where number between $1 and $2', purged_table)
        using bounds.first_number, bounds.last_number;
    get diagnostics removed = row_count;
    delete from purge_permit where sealed_table = purged_table and seal = seal_number;
    update seal set purged_at = at_milliseconds, row_hashes = null
        where sealed_table = purged_table and number = seal_number;
    insert into record (committed_at, kind, reference, cause, code)
        values (at_milliseconds, 'RETENTION_APPLIED', 'RETENTION', upper(purged_table), removed::text);
    return removed;
end;
$$;

revoke all on function purge_sealed(text, bigint, bigint) from public;
