-- Events and reports are never changed or deleted: a trigger makes such a statement fail.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

-- 1. Distributed tickets, and the rights that they used

create table distribution (
    ticket_distribution_id text           primary key,
    order_id               text           not null,
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
-- rows are added in the order of their time, so a BRIN index, which has only a few bytes for each range of pages, finds a day
-- and a month
create index on distribution using brin (registered_at);
create index on distribution using brin (month);
comment on table distribution is
    'Ticket distributions, each registered once, in one transaction with its usages; kept permanently (bookkeeping law)';
comment on column distribution.contract_ids is
    'The contract of each of its tickets that uses a right; each of these tickets has a row in usage';
comment on column distribution.saving is 'The sum of the savings of these tickets, in NOK';
comment on column distribution.month is 'First day of the month (Europe/Oslo) in which it was distributed; its uses have the same';
comment on column distribution.fingerprint is
    'SHA-256 of the event; an event with the same id and other content is refused';
comment on column distribution.topic is
    'With partition and kafka_offset, the position of its event; the id of the event is ticket_distribution_id';
comment on column distribution.trace_parent is
    'W3C trace context of its event, or null; the UsageRegistered of its uses have the same';

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
-- No foreign keys: the contract may arrive later. Distribution and usages are written in one transaction by two COPY
-- statements; a foreign key between them would cost PostgreSQL 4 us more per ticket (29 instead of 25), and creating a
-- partition would lock distribution. Verification finds missing rows (docs/0007).
create index on usage (ticket_distribution_id);
create index on usage (contract_id);
create index on usage (customer_number);
create index on usage using brin (registered_at);
-- finds the reversals of a report's uses; it contains no uses, so that it does not make their registration slower
create index on usage (contract_id) where reverses is not null;
comment on table usage is
    'Uses of ticket rights and their reversals; company, employee and travel type are those of the contract; kept permanently';
comment on column usage.usage_id is
    'UUIDv5 of the ids of distribution and ticket, for a reversal of the ids of refund and ticket; unique, because each distribution and each refund is registered once';
comment on column usage.saving is 'Full fare minus price paid, in NOK; for a reversal the amount that is given back, as zero or a negative number';
comment on column usage.coupons is 'Coupons used; for a reversal -1 if it gives the coupon back, otherwise 0';
comment on column usage.distributed_at is 'When the ticket was distributed, also for a reversal';
comment on column usage.month is
    'First day of a month (Europe/Oslo). For a use, the month of its distribution. For a reversal, the month of its refund, or the month of its use if the refund is dated earlier or in a later income year';
comment on column usage.refund_id is 'The refund that a reversal belongs to; null for a use';
comment on column usage.reverses is 'The use that a reversal reverses; null for a use';

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
        -- another transaction may have created it while this one waited; to_regclass does not see that
        execute format('create table if not exists %I partition of usage for values from (%L) to (%L)',
                       partition, first_day, (first_day + interval '1 month')::date);
    end loop;
end $$;
comment on function ensure_usage_months is 'Creates the partitions of these months if they do not exist yet';

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
    'Distributions with the number of their uses and the sum of their savings: there must be one use for each of contract_ids, and the sum must be the saving of the distribution';

-- 2. Refunds

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
    'Refunds, each registered once; kept permanently. If the distribution arrives after its refund, it is registered together with the reversals';
comment on column refund.customer_number is 'The customer of the refund; if the distribution has another customer, the refund reverses nothing and is an anomaly';
comment on column refund.fingerprint is 'SHA-256 of the event; an event with the same id and other content is refused';
comment on column refund.topic is 'With partition and kafka_offset, the position of its event; the id of the event is refund_id';
comment on column refund.trace_parent is
    'W3C trace context of its event, or null; the UsageRegistered of its reversals have the same';

create table refund_ticket (
    refund_id text           not null references refund,
    ticket_id text           not null,
    saving    numeric(12, 2) not null,
    primary key (refund_id, ticket_id)
);
comment on table refund_ticket is 'The refunded tickets';
comment on column refund_ticket.saving is
    'The part of the saving that the refund gives back, in NOK; the reversal gives back at most the part that earlier refunds left';

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
    'Usages that a lost database had registered and published, from a replay of UsageRegistered; such a usage is registered again with its former registered_at';
comment on column published_usage.replayed_at is 'The row is deleted 30 days later';

-- 3. Facts of other services: the contracts, and which tickets were validated

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
    'The newest image of each contract, which decides the company and the employee that a saving counts for; kept permanently, because reports need it';
comment on column contract.version is 'Of the image; an image with a lower version that arrives later changes nothing';
comment on column contract.employee_reference is 'The employee that the saving counts for, also on a family member''s contract';
comment on column contract.travel_type is 'PRIVATE or WORK';
comment on column contract.fingerprint is 'SHA-256 of the image; an image with the same version and other content is refused';

create table checked_distribution (
    ticket_distribution_id text   primary key,
    validated_tickets      text[] not null,
    fingerprint            text   not null
);
comment on table checked_distribution is
    'Distributions that the validation-service has checked, from DistributionChecked; kept permanently, as usages are (docs/0006)';
comment on column checked_distribution.ticket_distribution_id is
    'No foreign key: a distribution may be checked before it is registered';
comment on column checked_distribution.validated_tickets is 'The ids of its tickets that were validated';
comment on column checked_distribution.fingerprint is
    'SHA-256 of the event; an event with the same id and other content is refused';

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
    'Tax savings reports of closed months, as returned to the company; kept permanently';
comment on column report.content is 'The CSV in UTF-8, encrypted because it contains national ids (docs/encryption.md)';
comment on column report.closed_by is 'The client (of the token) that closed the month; "schedule" if the schedule closed it';
comment on column report.client_name is 'ET-Client-Name of the call that closed the month; null if it had none';
comment on column report.rates_version is 'Version of the tax-free amounts that the report was made with';
comment on column report.rules_version is 'Version of the rules for the taxable benefit that the report was made with';
comment on column report.skipped is 'The earlier months that cannot have a report any more, because this one was closed before them';

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
    'For each topic partition, the first and the last offset of the report''s events when the month was closed';

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
comment on table report_employee is 'The identities of the report''s employees when the month was closed';
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
    'Employees that the rights-service did not know when the month was closed. Their private usages are not in this report, but in the first one that is closed when the rights-service knows them';

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
comment on table report_line is 'Savings on private travel, by employee and the month that they belong to';
comment on column report_line.saving_month is 'Earlier than month if the line is a correction';
comment on column report_line.usages is 'The number of usages whose savings are summed up';

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
comment on table report_benefit is 'The taxable benefits of closed months, by employee and income year';
comment on column report_benefit.saving_before is 'The saving of the income year in earlier reports';
comment on column report_benefit.saving is 'The saving of the income year in the month''s report';
comment on column report_benefit.tax_free_amount is 'The part that was left for tickets, after used_elsewhere';
comment on column report_benefit.used_elsewhere is
    'The part of the tax-free amount that other staff discounts used, as stated by the employer; null if it had stated nothing';
comment on column report_benefit.taxable is 'The taxable amount of the month; negative if it reduces the taxable amount of earlier months';

create table report_usages (
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
create index on report_usages (company_id, month);
create index on report_usages (employee_reference);
comment on table report_usages is
    'The usages in each report, with the company, the employee and the travel type that they count for, also after the contract has moved. A row has the usages of one contract and month; a usage is in at most one report';
comment on column report_usages.saving_month is 'The month of the usages; earlier than month if they are corrections';

create trigger report_is_append_only before delete on report
    for each statement execute function refuse_change();
-- an encrypted column can be changed only by encrypting it with another key
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
create trigger report_usages_is_append_only before update or delete on report_usages
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
    'The error of the schedule''s last attempt to close a month; deleted when the month or a later one is closed';

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
    'The part of an employee''s tax-free amount of a year that other staff discounts used, in NOK, as stated by the employer; the newest statement counts for months that are closed after it';
comment on column used_elsewhere.stated_by is 'The client of the token';
create trigger used_elsewhere_is_append_only before update or delete on used_elsewhere
    for each statement execute function refuse_change();

create view stated_elsewhere as
select distinct on (company_id, income_year, employee_reference)
       company_id, income_year, employee_reference, amount, stated_at, stated_by, client_name
from used_elsewhere
order by company_id, income_year, employee_reference, stated_at desc;
comment on view stated_elsewhere is 'The newest statement of each employee and income year';

-- 5. Views of usages

create view reported_usage as
select company_id, month, employee_reference, travel_type, contract_id, saving_month, unnest(usage_ids) as usage_id
from report_usages;
comment on view reported_usage is 'The usages in reports, one row for each usage, with the company and the employee that it counts for';

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
    'Usages with the event of each: for a use that of its distribution, for a reversal that of its refund';

create view counted_usage as
select usage.*, report_usages.company_id, report_usages.employee_reference, report_usages.travel_type, true as reported,
       report_usages.month as reported_in
from usage
join report_usages
    on (report_usages.contract_id, report_usages.saving_month) = (usage.contract_id, usage.month)
    and usage.usage_id = any (report_usages.usage_ids)
union all
select usage.*, taxed.company_id, taxed.employee_reference, taxed.travel_type, false, null
from usage
join report_usages as taxed
    on (taxed.contract_id, taxed.saving_month)
        = (usage.contract_id, date_trunc('month', usage.distributed_at at time zone 'Europe/Oslo')::date)
    and usage.reverses = any (taxed.usage_ids)
where reverses is not null and not exists (
    select from report_usages
    where (report_usages.contract_id, report_usages.saving_month) = (usage.contract_id, usage.month)
        and usage.usage_id = any (report_usages.usage_ids))
union all
select usage.*, contract.company_id, contract.employee_reference, contract.travel_type, false, null
from usage
left join contract using (contract_id)
where not exists (
        select from report_usages
        where (report_usages.contract_id, report_usages.saving_month) = (usage.contract_id, usage.month)
            and usage.usage_id = any (report_usages.usage_ids))
    and (reverses is null or not exists (
        select from report_usages as taxed
        where (taxed.contract_id, taxed.saving_month)
                = (usage.contract_id, date_trunc('month', usage.distributed_at at time zone 'Europe/Oslo')::date)
            and usage.reverses = any (taxed.usage_ids)));
comment on view counted_usage is
    'Usages with the company, the employee and the travel type that they count for: those of the report that contains the usage; for a reversal in no report, those of the report that contains its use; otherwise those of the newest contract image';

create view placed_usage as
select counted_usage.*,
       case when counted_usage.company_id is not null then
           coalesce(reported_in, greatest(counted_usage.month, (closed.last_month + interval '1 month')::date))
       end as report_month,
       (select counted_usage.ticket_id = any (validated_tickets) from checked_distribution
        where checked_distribution.ticket_distribution_id = counted_usage.ticket_distribution_id) as validated
from counted_usage
left join (select company_id, max(month) as last_month from report group by company_id) closed
    on closed.company_id = counted_usage.company_id;
comment on view placed_usage is
    'Usages with the month of the report that contains them. For a usage in no report, its own month, or the first open month if that is later; null if the contract is unknown';
comment on column placed_usage.validated is
    'Whether the ticket was validated; null until DistributionChecked has arrived for its distribution';

create view sourced_usage as
select placed_usage.*, usage_event.topic, usage_event.partition, usage_event.kafka_offset, usage_event.event_id,
       usage_event.trace_parent, refund.refunded_at
from placed_usage
join usage_event using (usage_id, month)
left join refund on refund.refund_id = placed_usage.refund_id;
comment on view sourced_usage is 'The rows of placed_usage with the event of each usage';

-- 6. Anomalies, and the decisions on them

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
    'Refunded tickets with an anomaly: the ticket used no right, the customer is another one, more was refunded than was left of the saving, or the refund is dated before the distribution. Only refunds whose distribution is registered';

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
    'Uses of tickets that were distributed before for the same order line, under another ticket distribution id. Reads all distributions, because there is no index on the order line';

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
    'The rows that the views refund_anomaly and ticket_distributed_twice had, added at an interval (AnomalySchedule); kept permanently (docs/0008)';
comment on column anomaly.kind is
    'REFUND_WITHOUT_USE, REFUND_OF_OTHER_CUSTOMER, REFUND_CUT_SHORT, REFUND_BEFORE_DISTRIBUTION or TICKET_DISTRIBUTED_TWICE';
comment on column anomaly.refund_id is 'Empty if the anomaly is not of a refund';
comment on column anomaly.amount is 'The amount concerned, in NOK';
comment on column anomaly.found_at is 'When the refund or the distribution was registered that made it an anomaly';
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
    'The decision of a person on an anomaly, at most one for each. It changes no saving; only events of the sales platform do (docs/0008)';
comment on column anomaly_decision.decision is 'COUNTS or DOES_NOT_COUNT';
comment on column anomaly_decision.decided_by is 'The client of the token';
create trigger anomaly_decision_is_append_only before update or delete on anomaly_decision
    for each statement execute function refuse_change();
