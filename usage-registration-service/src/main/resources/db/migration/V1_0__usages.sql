create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create table distribution (
    ticket_distribution_id text primary key,
    fingerprint            text        not null,
    event_id               text        not null,
    topic                  text        not null,
    partition              int         not null,
    kafka_offset           bigint      not null,
    trace_parent           text,
    order_id               text        not null,
    order_version          int         not null,
    order_line_id          text        not null,
    registered_at          timestamptz not null
);
comment on table distribution is 'Ticket distributions that were registered, each once, and the event each came from';
comment on column distribution.fingerprint is 'SHA-256 of the event; another content under the same id is refused';

create table usage (
    ticket_distribution_id text           not null,
    ticket_id              text           not null,
    usage_id               uuid           not null,
    contract_id            uuid           not null,
    offer_id               uuid           not null,
    customer_number        bigint         not null,
    saving                 numeric(12, 2) not null,
    coupons                int            not null,
    distributed_at         timestamptz    not null,
    month                  date           not null,
    primary key (ticket_distribution_id, ticket_id)
);
create index on usage (contract_id);
create index on usage (customer_number);
comment on table usage is 'Uses of ticket rights; company, employee and travel type are those of the contract';
comment on column usage.usage_id is 'Follows from ticket_distribution_id and ticket_id, and is as unique as they are';
comment on column usage.saving is 'Full fare minus price paid, in NOK';
comment on column usage.month is 'First day of the month (Europe/Oslo) of distributed_at';

create table contract (
    contract_id        uuid primary key,
    version            bigint not null,
    company_id         int    not null,
    employee_reference uuid   not null,
    travel_type        text   not null
);
create index on contract (company_id);
comment on table contract is 'What the newest image of each contract says about whom a saving counts on';

create table validation (
    validation_id uuid primary key,
    offer_id      uuid        not null,
    stage         text        not null,
    verdict       text        not null,
    validated_at  timestamptz not null,
    expires_at    timestamptz not null
);
create index on validation (offer_id);

create trigger distribution_is_append_only before update or delete on distribution
    for each statement execute function refuse_change();
create trigger usage_is_append_only before update or delete on usage
    for each statement execute function refuse_change();
