-- Events and reports are never changed: a statement that tries it fails.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

-- 1. What tickets were distributed and which rights they used

create table distribution (
    ticket_distribution_id text           primary key,
    order_id               text           not null,
    order_version          int            not null,
    order_line_id          text           not null,
    contract_ids           uuid[]         not null,
    saving                 numeric(14, 2) not null,
    month                  date           not null,
    registered_at          timestamptz    not null,
    fingerprint            text           not null,
    topic                  text           not null,
    partition              int            not null,
    kafka_offset           bigint         not null,
    trace_parent           text
);
-- rows are added in the order of their time, so a few bytes for each range of pages tell where a day and a month are
create index on distribution using brin (registered_at);
create index on distribution using brin (month);
comment on table distribution is
    'Ticket distributions, each registered once in one transaction with its usages; kept for good (bookkeeping law)';
comment on column distribution.contract_ids is
    'The contracts of its tickets on a right, one for each such ticket; each of these tickets is a row of usage';
comment on column distribution.saving is 'The sum of the savings of these tickets, in NOK';
comment on column distribution.month is 'First day of the month (Europe/Oslo) in which it was distributed; the same in its usages';
comment on column distribution.fingerprint is
    'SHA-256 of the event; another content under the same id is refused';
comment on column distribution.topic is
    'With partition and kafka_offset: where its event was; the id of the event is ticket_distribution_id';
comment on column distribution.trace_parent is
    'W3C trace context that the event was published in; the UsageRegistered of its usages carry it';

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
-- No foreign keys: the contract may arrive later, and distribution and usages are written in one transaction by two COPY,
-- where checking each row takes PostgreSQL 4 us a ticket more (29 instead of 25) and creating a partition would lock
-- distribution. What is missing is found by verification (docs/0007).
create index on usage (ticket_distribution_id);
create index on usage (contract_id);
create index on usage (customer_number);
create index on usage using brin (registered_at);
-- the reversals of a report's uses are found by it; uses are not in it, so registering them costs nothing more
create index on usage (contract_id) where reverses is not null;
comment on table usage is
    'Uses of ticket rights and their reversals; company, employee and travel type are those of the contract; kept for good';
comment on column usage.usage_id is
    'Made from distribution and ticket, of a reversal from refund and ticket; unique because each of those is registered once';
comment on column usage.saving is 'Full fare minus price paid, in NOK; of a reversal what it gives back, zero or negative';
comment on column usage.coupons is 'Coupons used; of a reversal -1 when it gives the coupon back';
comment on column usage.distributed_at is 'When the ticket was distributed, also of a reversal';
comment on column usage.month is
    'First day of the month (Europe/Oslo) in which the ticket was distributed, of a reversal in which it was refunded; where the income year of its use was over by then, or the refund is dated earlier, the month of its use';
comment on column usage.refund_id is 'The refund that a reversal came from; null for a use';
comment on column usage.reverses is 'The usage that a reversal reverses; null for a use';

create table usage_default partition of usage default;
comment on table usage_default is
    'Usages whose month was implausible on arrival (before 2021, or more than a year ahead)';

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
        continue when exists (select from usage_default where month = first_day);
        -- another transaction may have created it while this one waited, which to_regclass does not see
        execute format('create table if not exists %I partition of usage for values from (%L) to (%L)',
                       partition, first_day, (first_day + interval '1 month')::date);
    end loop;
end $$;
comment on function ensure_usage_months is 'Creates the partitions of these months where they do not exist yet';

create trigger distribution_is_append_only before update or delete on distribution
    for each statement execute function refuse_change();
create trigger usage_is_append_only before update or delete on usage
    for each row execute function refuse_change();

create view counted_distribution as
select distribution.*, counted.uses, counted.saving_of_uses
from distribution
cross join lateral (
    select count(*) as uses, coalesce(sum(usage.saving), 0.00) as saving_of_uses
    from usage
    where usage.ticket_distribution_id = distribution.ticket_distribution_id and usage.month = distribution.month
        and reverses is null) as counted;
comment on view counted_distribution is
    'Distributions with what their usages come to, which must be one use for each of contract_ids and the same saving';

-- 2. What was refunded

create table refund (
    refund_id              text        primary key,
    ticket_distribution_id text        not null,
    customer_number        bigint      not null,
    refunded_at            timestamptz not null,
    registered_at          timestamptz not null,
    fingerprint            text        not null,
    topic                  text        not null,
    partition              int         not null,
    kafka_offset           bigint      not null,
    trace_parent           text
);
create index on refund (ticket_distribution_id);
create index on refund using brin (registered_at);
comment on table refund is
    'Refunds, each registered once; its distribution may arrive later and is then registered with the reversals; kept for good';
comment on column refund.customer_number is 'A refund for another customer than its distribution''s gives nothing back and is an anomaly';
comment on column refund.fingerprint is 'SHA-256 of the event; another content under the same id is refused';
comment on column refund.topic is 'With partition and kafka_offset: where its event was; the id of the event is refund_id';
comment on column refund.trace_parent is
    'W3C trace context that the event was published in; the UsageRegistered of its reversals carry it';

create table refund_ticket (
    refund_id text           not null references refund,
    ticket_id text           not null,
    saving    numeric(12, 2) not null,
    primary key (refund_id, ticket_id)
);
comment on table refund_ticket is 'The tickets that a refund names';
comment on column refund_ticket.saving is
    'What the refund gives back of the saving, in NOK; the reversal gives back at most what earlier refunds left';

create trigger refund_is_append_only before update or delete on refund
    for each row execute function refuse_change();
create trigger refund_ticket_is_append_only before update or delete on refund_ticket
    for each row execute function refuse_change();

create table published_usage (
    usage_id      uuid        primary key,
    registered_at timestamptz not null,
    replayed_at   timestamptz not null
);
create index on published_usage (replayed_at);
comment on table published_usage is
    'Usages that were registered and published by a database which was lost; filled by replaying UsageRegistered, so that they are registered again as they were';
comment on column published_usage.replayed_at is 'Deleted 30 days later';

-- 3. What the other services know: on whom a saving counts, and which tickets were validated

create table contract (
    contract_id        uuid   primary key,
    version            bigint not null,
    company_id         int    not null,
    employee_reference uuid   not null,
    travel_type        text   not null,
    fingerprint        text   not null
);
create index on contract (company_id);
create index on contract (employee_reference);
comment on table contract is
    'The newest image of each contract: on whom a saving counts; kept for good, since reports of usages need it';
comment on column contract.version is 'Of the image; a lower one that arrives later changes nothing';
comment on column contract.employee_reference is 'The employee on whom the saving counts, also for a family member''s contract';
comment on column contract.travel_type is 'PRIVATE or WORK';
comment on column contract.fingerprint is 'SHA-256 of the image; another content in the same version is refused';

create table checked_distribution (
    ticket_distribution_id text   primary key,
    validated_tickets      text[] not null,
    fingerprint            text   not null
);
comment on table checked_distribution is
    'Distributions that the validation-service has checked, from DistributionChecked; kept for good, as usages are (docs/0006)';
comment on column checked_distribution.ticket_distribution_id is
    'No foreign key: a distribution may be checked before it is registered';
comment on column checked_distribution.validated_tickets is 'The ids of its tickets that were validated';
comment on column checked_distribution.fingerprint is
    'SHA-256 of the event; another content under the same id is refused';

-- 4. Closed months

create table report (
    company_id    int         not null,
    month         date        not null,
    content       bytea       not null,
    sha256        text        not null,
    closed_at     timestamptz not null,
    closed_by     text        not null,
    client_name   text,
    rates_version text        not null,
    rules_version text        not null,
    skipped       date[]      not null,
    primary key (company_id, month)
);
comment on table report is
    'Tax savings reports of closed months, as they were given to the company; kept for good';
comment on column report.content is 'The CSV, UTF-8, encrypted because it holds national ids (docs/encryption.md)';
comment on column report.closed_by is 'The client of the token that closed the month, or schedule';
comment on column report.client_name is 'ET-Client-Name of the call that closed the month, where it had one';
comment on column report.rates_version is 'Of the tax-free amounts that it was made with';
comment on column report.rules_version is 'Of the rules of the taxable benefit that it was made with';
comment on column report.skipped is 'The earlier months that stay without a report because this one was closed';

create table report_source (
    company_id   int    not null,
    month        date   not null,
    topic        text   not null,
    partition    int    not null,
    first_offset bigint not null,
    last_offset  bigint not null,
    primary key (company_id, month, topic, partition),
    foreign key (company_id, month) references report deferrable initially deferred
);
comment on table report_source is
    'The offsets, first and last included, between which the events of a report were when the month was closed';

create table report_employee (
    company_id         int  not null,
    month              date not null,
    employee_reference uuid not null,
    employee_no        text not null,
    ssn                bytea not null,
    employee_status    text not null,
    primary key (company_id, month, employee_reference),
    foreign key (company_id, month) references report
);
comment on table report_employee is 'Who the employees were when the month was closed';
comment on column report_employee.ssn is 'National id, 11 digits, encrypted (docs/encryption.md)';
comment on column report_employee.employee_status is 'On the last day of the month: A active, P pensioner, E bereaved';

create table report_unknown_employee (
    company_id         int            not null,
    month              date           not null,
    employee_reference uuid           not null,
    usages             int            not null,
    saving             numeric(14, 2) not null,
    primary key (company_id, month, employee_reference),
    foreign key (company_id, month) references report
);
comment on table report_unknown_employee is
    'Employees that the rights-service did not know when the month was closed: their usages are in no report yet, and in the first one that is closed once they are known';

create table report_line (
    company_id         int            not null,
    month              date           not null,
    employee_reference uuid           not null,
    saving_month       date           not null,
    saving             numeric(14, 2) not null,
    usages             int            not null,
    primary key (company_id, month, employee_reference, saving_month),
    foreign key (company_id, month, employee_reference) references report_employee
);
comment on table report_line is 'Private savings by employee and the month that they belong to';
comment on column report_line.saving_month is 'Earlier than month where the line is a correction';
comment on column report_line.usages is 'How many usages the saving sums up';

create table report_benefit (
    company_id         int            not null,
    month              date           not null,
    employee_reference uuid           not null,
    income_year        int            not null,
    saving_before      numeric(14, 2) not null,
    saving             numeric(14, 2) not null,
    tax_free_amount    numeric(14, 2) not null,
    used_elsewhere     numeric(14, 2),
    taxable            numeric(14, 2) not null,
    primary key (company_id, month, employee_reference, income_year),
    foreign key (company_id, month, employee_reference) references report_employee
);
comment on table report_benefit is 'What a closed month was taxed for, by employee and income year';
comment on column report_benefit.saving_before is 'Of the income year in the reports before the month';
comment on column report_benefit.saving is 'Of the income year in the month''s report';
comment on column report_benefit.tax_free_amount is 'What was left of it for tickets, after used_elsewhere';
comment on column report_benefit.used_elsewhere is
    'What the employer had said to be used of the tax-free amount by other staff discounts; null where it had said nothing';
comment on column report_benefit.taxable is 'Negative where the month took back what earlier months were taxed for';

create table report_holding (
    contract_id        uuid   not null references contract,
    saving_month       date   not null,
    month              date   not null,
    company_id         int    not null,
    employee_reference uuid   not null,
    travel_type        text   not null,
    usage_ids          uuid[] not null,
    primary key (contract_id, saving_month, month, company_id, employee_reference, travel_type),
    foreign key (company_id, month) references report deferrable initially deferred
);
create index on report_holding (company_id, month);
create index on report_holding (employee_reference);
comment on table report_holding is
    'The usages that a report holds, those of a contract and a month in one row, and on whom they count, also when the contract has moved since; at most one report holds a usage';
comment on column report_holding.saving_month is 'The month of the usages; earlier than month where they are corrections';

create trigger report_is_append_only before delete on report
    for each statement execute function refuse_change();
-- of an encrypted column nothing changes but the key
create trigger report_is_changed_by_no_one before update on report
    for each row when ((to_jsonb(old) - 'content') is distinct from (to_jsonb(new) - 'content')
                       or get_byte(old.content, 0) = get_byte(new.content, 0))
    execute function refuse_change();
create trigger report_source_is_append_only before update or delete on report_source
    for each statement execute function refuse_change();
create trigger report_employee_is_append_only before delete on report_employee
    for each statement execute function refuse_change();
create trigger report_employee_is_changed_by_no_one before update on report_employee
    for each row when ((to_jsonb(old) - 'ssn') is distinct from (to_jsonb(new) - 'ssn')
                       or get_byte(old.ssn, 0) = get_byte(new.ssn, 0))
    execute function refuse_change();
create trigger report_unknown_employee_is_append_only before update or delete on report_unknown_employee
    for each statement execute function refuse_change();
create trigger report_line_is_append_only before update or delete on report_line
    for each statement execute function refuse_change();
create trigger report_benefit_is_append_only before update or delete on report_benefit
    for each statement execute function refuse_change();
create trigger report_holding_is_append_only before update or delete on report_holding
    for each statement execute function refuse_change();

create table closing_failure (
    company_id int         not null,
    month      date        not null,
    failed_at  timestamptz not null,
    error_code text        not null,
    reason     text        not null,
    primary key (company_id, month)
);
comment on table closing_failure is
    'Why the schedule could not close a month when it tried last; a row goes when the month is closed';

create table used_elsewhere (
    company_id         int            not null,
    income_year        int            not null,
    employee_reference uuid           not null,
    stated_at          timestamptz    not null,
    amount             numeric(14, 2) not null,
    stated_by          text           not null,
    client_name        text,
    primary key (company_id, income_year, employee_reference, stated_at)
);
comment on table used_elsewhere is
    'What an employer says that other staff discounts used of an employee''s tax-free amount of a year, in NOK; the newest counts for what is closed from then on';
comment on column used_elsewhere.stated_by is 'The client of the token';
create trigger used_elsewhere_is_append_only before update or delete on used_elsewhere
    for each statement execute function refuse_change();

create view stated_elsewhere as
select distinct on (company_id, income_year, employee_reference)
       company_id, income_year, employee_reference, amount, stated_at, stated_by, client_name
from used_elsewhere
order by company_id, income_year, employee_reference, stated_at desc;
comment on view stated_elsewhere is 'The newest statement of each employee and income year';

-- 5. Usages as they are read

create view report_usage as
select company_id, month, employee_reference, travel_type, contract_id, saving_month, unnest(usage_ids) as usage_id
from report_holding;
comment on view report_usage is 'Which report holds a usage, and on whom it counts there';

create view usage_event as
select usage.*,
       coalesce(refund.topic, distribution.topic) as topic,
       coalesce(refund.partition, distribution.partition) as partition,
       coalesce(refund.kafka_offset, distribution.kafka_offset) as kafka_offset,
       coalesce(usage.refund_id, usage.ticket_distribution_id) as event_id,
       case when refund_id is null then distribution.trace_parent else refund.trace_parent end as trace_parent
from usage
join distribution using (ticket_distribution_id)
left join refund using (refund_id);
comment on view usage_event is
    'Usages with the event that each came from: a use from its distribution, a reversal from its refund';

create view counted_usage as
select usage.*, holding.company_id, holding.employee_reference, holding.travel_type, true as reported,
       holding.month as held_month
from usage
join report_holding as holding
    on (holding.contract_id, holding.saving_month) = (usage.contract_id, usage.month)
    and usage.usage_id = any (holding.usage_ids)
union all
select usage.*, taxed.company_id, taxed.employee_reference, taxed.travel_type, false, null
from usage
join report_holding as taxed
    on (taxed.contract_id, taxed.saving_month)
        = (usage.contract_id, date_trunc('month', usage.distributed_at at time zone 'Europe/Oslo')::date)
    and usage.reverses = any (taxed.usage_ids)
where reverses is not null and not exists (
    select from report_holding as holding
    where (holding.contract_id, holding.saving_month) = (usage.contract_id, usage.month)
        and usage.usage_id = any (holding.usage_ids))
union all
select usage.*, contract.company_id, contract.employee_reference, contract.travel_type, false, null
from usage
left join contract using (contract_id)
where not exists (
        select from report_holding as holding
        where (holding.contract_id, holding.saving_month) = (usage.contract_id, usage.month)
            and usage.usage_id = any (holding.usage_ids))
    and (reverses is null or not exists (
        select from report_holding as taxed
        where (taxed.contract_id, taxed.saving_month)
                = (usage.contract_id, date_trunc('month', usage.distributed_at at time zone 'Europe/Oslo')::date)
            and usage.reverses = any (taxed.usage_ids)));
comment on view counted_usage is
    'Usages and on whom they count: on whom their report says; a reversal in no report yet on whom the report of its use says; else on whom the contract says now';

create view placed_usage as
select counted_usage.*,
       case when counted_usage.company_id is not null then
           coalesce(held_month, greatest(counted_usage.month, (closed.last_month + interval '1 month')::date))
       end as report_month,
       (select counted_usage.ticket_id = any (validated_tickets) from checked_distribution
        where checked_distribution.ticket_distribution_id = counted_usage.ticket_distribution_id) as validated
from counted_usage
left join (select company_id, max(month) as last_month from report group by company_id) closed
    on closed.company_id = counted_usage.company_id;
comment on view placed_usage is
    'Usages with the month whose report holds them or will: their own month, or the first one that is open';
comment on column placed_usage.validated is
    'Whether the validation-service found the ticket validated; null until it has checked the distribution';

create view sourced_usage as
select placed_usage.*, usage_event.topic, usage_event.partition, usage_event.kafka_offset, usage_event.event_id,
       usage_event.trace_parent, refund.refunded_at
from placed_usage
join usage_event using (usage_id, month)
left join refund on refund.refund_id = placed_usage.refund_id;
comment on view sourced_usage is 'Placed usages with the event that each came from';

-- 6. What somebody has to look at

create view refund_anomaly as
select checked.kind, refund.ticket_distribution_id, refund_ticket.ticket_id, refund.refund_id, use.usage_id,
       checked.amount, greatest(refund.registered_at, distribution.registered_at) as found_at
from refund
join refund_ticket using (refund_id)
join distribution on distribution.ticket_distribution_id = refund.ticket_distribution_id
left join usage as use
    on (use.ticket_distribution_id, use.month, use.ticket_id)
        = (refund.ticket_distribution_id, distribution.month, refund_ticket.ticket_id)
    and use.reverses is null
left join usage as reversal
    on (reversal.ticket_distribution_id, reversal.refund_id, reversal.ticket_id)
        = (refund.ticket_distribution_id, refund.refund_id, refund_ticket.ticket_id)
cross join lateral (values
    ('REFUND_WITHOUT_USE', use.usage_id is null and refund_ticket.saving > 0, refund_ticket.saving),
    ('REFUND_OF_OTHER_CUSTOMER', use.customer_number <> refund.customer_number, refund_ticket.saving),
    ('REFUND_CUT_SHORT', refund_ticket.saving > -reversal.saving, refund_ticket.saving + reversal.saving),
    ('REFUND_BEFORE_DISTRIBUTION', reversal.usage_id is not null and refund.refunded_at < use.distributed_at,
     -reversal.saving)
    ) as checked (kind, applies, amount)
where checked.applies;
comment on view refund_anomaly is
    'Refunds whose distribution is registered and that could not simply be given back in their own month';

create view ticket_distributed_twice as
select 'TICKET_DISTRIBUTED_TWICE' as kind, ticket_distribution_id, ticket_id, '' as refund_id, usage_id, amount, found_at
from (
    select ticket_distribution_id, use.ticket_id, use.usage_id, use.saving as amount, distribution.registered_at as found_at,
           row_number() over (
               partition by order_id, order_line_id, use.ticket_id
               order by distribution.registered_at, ticket_distribution_id) as nth
    from (select order_id, order_line_id from distribution group by order_id, order_line_id having count(*) > 1) as line
    join distribution using (order_id, order_line_id)
    join usage as use using (ticket_distribution_id, month)
    where use.reverses is null) as distributed
where nth > 1;
comment on view ticket_distributed_twice is
    'Uses of a ticket whose order line was distributed before under another id. Has no index of its own: reads all distributions';

create table anomaly (
    kind                   text           not null,
    ticket_distribution_id text           not null,
    ticket_id              text           not null,
    refund_id              text           not null,
    usage_id               uuid,
    amount                 numeric(14, 2) not null,
    found_at               timestamptz    not null,
    primary key (kind, ticket_distribution_id, ticket_id, refund_id)
);
create index on anomaly (found_at, ticket_distribution_id, ticket_id, kind, refund_id);
comment on table anomaly is
    'What refund_anomaly and ticket_distributed_twice found when they were last asked; kept for good (docs/0008)';
comment on column anomaly.kind is
    'REFUND_WITHOUT_USE, REFUND_OF_OTHER_CUSTOMER, REFUND_CUT_SHORT, REFUND_BEFORE_DISTRIBUTION or TICKET_DISTRIBUTED_TWICE';
comment on column anomaly.refund_id is 'Empty where the anomaly is of no refund';
comment on column anomaly.amount is 'What is at stake, in NOK';
comment on column anomaly.found_at is 'When the registration that made it one was made';
create trigger anomaly_is_append_only before update or delete on anomaly
    for each statement execute function refuse_change();

create table anomaly_decision (
    kind                   text        not null,
    ticket_distribution_id text        not null,
    ticket_id              text        not null,
    refund_id              text        not null,
    decision               text        not null,
    explanation            text        not null,
    decided_at             timestamptz not null,
    decided_by             text        not null,
    client_name            text,
    primary key (kind, ticket_distribution_id, ticket_id, refund_id),
    foreign key (kind, ticket_distribution_id, ticket_id, refund_id) references anomaly
);
comment on table anomaly_decision is
    'What somebody decided of an anomaly, once; it moves no money, which only events of the sales platform do (docs/0008)';
comment on column anomaly_decision.decision is 'COUNTS or DOES_NOT_COUNT';
comment on column anomaly_decision.decided_by is 'The client of the token';
create trigger anomaly_decision_is_append_only before update or delete on anomaly_decision
    for each statement execute function refuse_change();
