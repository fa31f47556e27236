create table report_holding (
    contract_id        uuid   not null,
    saving_month       date   not null,
    month              date   not null,
    company_id         int    not null,
    employee_reference uuid   not null,
    travel_type        text   not null,
    usage_ids          uuid[] not null,
    primary key (contract_id, saving_month, month),
    foreign key (company_id, month) references report deferrable initially deferred
);
comment on table report_holding is
    'Which usages a report holds, those of a contract and a month together, and on whom they count; at most one report holds a usage';
comment on column report_holding.saving_month is 'The month of the usages; earlier than month where they are corrections';

insert into report_holding (contract_id, saving_month, month, company_id, employee_reference, travel_type, usage_ids)
select contract_id, usage.month, report_usage.month, company_id, employee_reference, travel_type,
       array_agg(usage_id order by usage_id)
from report_usage join usage using (usage_id)
group by 1, 2, 3, 4, 5, 6;
create index on report_holding (company_id, month, employee_reference);
create trigger report_holding_is_append_only before update or delete on report_holding
    for each statement execute function refuse_change();

drop view sourced_usage;
drop view placed_usage;
drop table report_usage;

create view report_usage as
select company_id, month, employee_reference, travel_type, contract_id, saving_month, unnest(usage_ids) as usage_id
from report_holding;
comment on view report_usage is 'Which report holds a usage, and on whom it counts there';

create view placed_usage as
select usage.*,
       contract.company_id,
       contract.employee_reference,
       contract.travel_type,
       holding.contract_id is not null as reported,
       case when contract.contract_id is not null then
           coalesce(holding.month, greatest(usage.month, (closed.last_month + interval '1 month')::date))
       end as report_month
from usage
left join contract using (contract_id)
left join report_holding as holding
    on (holding.contract_id, holding.saving_month) = (usage.contract_id, usage.month)
    and usage.usage_id = any (holding.usage_ids)
left join (select company_id, max(month) as last_month from report group by company_id) closed
    on closed.company_id = contract.company_id;
comment on view placed_usage is
    'Usages with the month whose report holds them or will: their own month, or the first one that is open';

create view sourced_usage as
select placed_usage.*,
       coalesce(refund.topic, distribution.topic) as topic,
       coalesce(refund.partition, distribution.partition) as partition,
       coalesce(refund.kafka_offset, distribution.kafka_offset) as kafka_offset,
       coalesce(refund.event_id, distribution.event_id) as event_id,
       case when refund_id is null then distribution.trace_parent else refund.trace_parent end as trace_parent,
       refund.refunded_at
from placed_usage
join distribution using (ticket_distribution_id)
left join refund using (refund_id);
comment on view sourced_usage is
    'Usages with the event that each came from: a use from its distribution, a reversal from its refund';
