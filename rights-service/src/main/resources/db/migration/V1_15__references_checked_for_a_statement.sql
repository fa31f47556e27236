-- The references between company, employee, holder and contract are checked once for a statement, for every writer, instead
-- of once for a row: docs/0005. The declared foreign keys tell people and tools about them.

create function refuse_without_parent() returns trigger language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    is_missing boolean;
begin
    execute format(
        'select exists (select from added where %1$I is not null'
            ' and not exists (select from %2$I as parent where parent.%3$I = added.%1$I))',
        tg_argv[0], tg_argv[1], tg_argv[2]) into is_missing;
    if is_missing then
        raise foreign_key_violation using message =
            format('A row of %s names one of %s that is not there (%s)', tg_table_name, tg_argv[1], tg_argv[0]);
    end if;
    return null;
end $$;
comment on function refuse_without_parent is 'Column of the added rows, table and key that it names';

-- whoever adds a child holds a lock on its table until the transaction ends: after this one is given, all children are seen
create function refuse_with_children() returns trigger language plpgsql as $$
declare
    has_children boolean;
begin
    execute format('lock table %I in share row exclusive mode', tg_argv[1]);
    execute format(
        'select exists (select from removed join %2$I as child on child.%3$I = removed.%1$I)',
        tg_argv[0], tg_argv[1], tg_argv[2]) into has_children;
    if has_children then
        raise foreign_key_violation using message =
            format('A row of %s is named by one of %s (%s)', tg_table_name, tg_argv[1], tg_argv[2]);
    end if;
    return null;
end $$;
comment on function refuse_with_children is 'Key of the removed rows, table and column that names it';

create function refuse_other_value() returns trigger language plpgsql as $$
begin
    raise foreign_key_violation using message = format('%s of %s never changes', tg_argv[0], tg_table_name);
end $$;
comment on function refuse_other_value is 'Column';

do $$
declare
    reference record;
    same record;
begin
    for reference in
        select * from (values
            ('employee', 'company_id', 'company', 'company_id'),
            ('ticket_rights_holder', 'employee_id', 'employee', 'id'),
            ('ticket_rights_holder', 'family_member_id', 'family_member', 'id'),
            ('contract', 'holder_id', 'ticket_rights_holder', 'id'),
            ('contract', 'contract_parent', 'contract', 'contract_id')) as r (child, name, parent, key)
    loop
        execute format('alter table %1$I alter constraint %1$s_%2$s_fkey not enforced', reference.child, reference.name);
        execute format(
            'create trigger %2$s_is_there after insert on %1$I referencing new table as added'
                ' for each statement execute function refuse_without_parent(%2$L, %3$L, %4$L)',
            reference.child, reference.name, reference.parent, reference.key);
        execute format(
            'create trigger no_%1$s_has_this_%2$s after delete on %3$I referencing old table as removed'
                ' for each statement execute function refuse_with_children(%4$L, %1$L, %2$L)',
            reference.child, reference.name, reference.parent, reference.key);
        for same in
            select * from (values (reference.child, reference.name), (reference.parent, reference.key)) as s (place, name)
        loop
            execute format(
                'create or replace trigger %2$s_stays after update of %2$I on %1$I for each row'
                    ' when (old.%2$I is distinct from new.%2$I) execute function refuse_other_value(%2$L)',
                same.place, same.name);
        end loop;
    end loop;
end $$;
