create table report (
    company_id int         not null,
    month      date        not null,
    content    bytea       not null,
    sha256     text        not null,
    closed_at  timestamptz not null,
    primary key (company_id, month)
);
comment on table report is 'Tax savings reports of closed months, as they were given to the company';

create table report_usage (
    usage_id   uuid primary key,
    company_id int  not null,
    month      date not null,
    foreign key (company_id, month) references report
);
create index on report_usage (company_id, month);
comment on table report_usage is 'Which report holds a usage; at most one does';

create trigger report_is_append_only before update or delete on report
    for each statement execute function refuse_change();
create trigger report_usage_is_append_only before update or delete on report_usage
    for each statement execute function refuse_change();

create view placed_usage as
select usage.*,
       contract.company_id,
       contract.employee_reference,
       contract.travel_type,
       report_usage.usage_id is not null as reported,
       case when contract.contract_id is not null then
           coalesce(report_usage.month, greatest(usage.month, (closed.last_month + interval '1 month')::date))
       end as report_month
from usage
left join contract using (contract_id)
left join report_usage using (usage_id)
left join (select company_id, max(month) as last_month from report group by company_id) closed
    on closed.company_id = contract.company_id;
comment on view placed_usage is
    'Usages with the month whose report holds them or will: their own month, or the first one that is open';
