create or replace function ensure_usage_months(months date[]) returns void language plpgsql as $$
declare
    first_day date;
    partition text;
begin
    foreach first_day in array months loop
        partition := 'usage_' || to_char(first_day, 'YYYY_MM');
        continue when to_regclass(partition) is not null;
        continue when first_day not between date '2021-01-01' and (now() + interval '1 year')::date;
        perform pg_advisory_xact_lock(3, 0);
        continue when exists (select from usage_default where month = first_day);
        -- whoever waited for the lock may find that it was made meanwhile; what is cached does not tell
        execute format('create table if not exists %I partition of usage for values from (%L) to (%L)',
                       partition, first_day, (first_day + interval '1 month')::date);
    end loop;
end $$;
