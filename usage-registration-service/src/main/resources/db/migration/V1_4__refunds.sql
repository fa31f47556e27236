drop view placed_usage;
alter table usage rename to usage_of_all_months;

create table usage (
    usage_id               uuid           not null,
    ticket_distribution_id text           not null,
    ticket_id              text           not null,
    contract_id            uuid           not null,
    offer_id               uuid           not null,
    customer_number        bigint         not null,
    saving                 numeric(12, 2) not null,
    coupons                int            not null,
    distributed_at         timestamptz    not null,
    month                  date           not null,
    registered_at          timestamptz    not null,
    refund_id              text,
    reverses               uuid,
    primary key (usage_id, month),
    check ((refund_id is null) = (reverses is null))
) partition by range (month);
create index on usage (ticket_distribution_id);
create index on usage (contract_id);
create index on usage (customer_number);
comment on table usage is
    'Uses of ticket rights and their reversals; company, employee and travel type are those of the contract';
comment on column usage.usage_id is
    'Follows from distribution and ticket, of a reversal from refund and ticket; unique because each of those is taken once';
comment on column usage.saving is 'Full fare minus price paid, in NOK; of a reversal what it gives back, zero or negative';
comment on column usage.coupons is 'Coupons taken; of a reversal -1 when it gives the coupon back';
comment on column usage.distributed_at is 'When the ticket was distributed, also of a reversal';
comment on column usage.month is
    'First day of the month (Europe/Oslo) in which the ticket was distributed, of a reversal in which it was refunded';
comment on column usage.refund_id is 'The refund that a reversal came from; null for a use';
comment on column usage.reverses is 'The usage that a reversal reverses; null for a use';

create table usage_default partition of usage default;
comment on table usage_default is 'Usages of months that were out of reason when they came, before 2021 or a year ahead';

create function ensure_usage_months(months date[]) returns void language plpgsql as $$
declare
    first_day date;
    partition text;
begin
    foreach first_day in array months loop
        partition := 'usage_' || to_char(first_day, 'YYYY_MM');
        continue when to_regclass(partition) is not null;
        continue when first_day not between date '2021-01-01' and (now() + interval '1 year')::date;
        perform pg_advisory_xact_lock(3, 0);
        continue when to_regclass(partition) is not null;
        continue when exists (select from usage_default where month = first_day);
        execute format('create table %I partition of usage for values from (%L) to (%L)',
                       partition, first_day, (first_day + interval '1 month')::date);
    end loop;
end $$;
comment on function ensure_usage_months is 'Makes the partitions of these months where they are not there yet';

select ensure_usage_months(array(select distinct month from usage_of_all_months));
insert into usage (usage_id, ticket_distribution_id, ticket_id, contract_id, offer_id, customer_number, saving, coupons,
                   distributed_at, month, registered_at)
select usage_id, ticket_distribution_id, ticket_id, contract_id, offer_id, customer_number, saving, coupons,
       distributed_at, month, registered_at
from usage_of_all_months join distribution using (ticket_distribution_id);
drop table usage_of_all_months;

create trigger usage_is_append_only before update or delete on usage
    for each row execute function refuse_change();

create table refund (
    refund_id              text primary key,
    fingerprint            text        not null,
    event_id               text        not null,
    topic                  text        not null,
    partition              int         not null,
    kafka_offset           bigint      not null,
    trace_parent           text,
    ticket_distribution_id text        not null,
    refunded_at            timestamptz not null,
    registered_at          timestamptz not null
);
create index on refund (ticket_distribution_id);
comment on table refund is 'Refunds, each once; one whose distribution has not come yet waits for it';

create table refund_ticket (
    refund_id text           not null references refund,
    ticket_id text           not null,
    saving    numeric(12, 2) not null,
    primary key (refund_id, ticket_id)
);
comment on column refund_ticket.saving is 'What the refund says is given back; the reversal gives back what is left of it';

create trigger refund_is_append_only before update or delete on refund
    for each row execute function refuse_change();
create trigger refund_ticket_is_append_only before update or delete on refund_ticket
    for each row execute function refuse_change();

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

create view refund_anomaly as
select refund_id, refund.ticket_distribution_id, refund_ticket.ticket_id,
       refund_ticket.saving as asked, -coalesce(usage.saving, 0.00) as given_back,
       greatest(refund.registered_at, distribution.registered_at) as found_at
from refund
join refund_ticket using (refund_id)
join distribution on distribution.ticket_distribution_id = refund.ticket_distribution_id
left join usage using (refund_id, ticket_id)
where refund_ticket.saving > -coalesce(usage.saving, 0);
comment on view refund_anomaly is
    'Refunds that ask for more than was left of the saving, or name a ticket that saved nothing by a right';
