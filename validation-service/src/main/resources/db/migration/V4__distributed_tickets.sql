create table valid_verdict (
    validation_id uuid primary key,
    offer_id      uuid        not null,
    client_name   text,
    validated_at  timestamptz not null,
    expires_at    timestamptz not null
);
create index valid_verdict_of_offer on valid_verdict (offer_id);
comment on table valid_verdict is 'Who was told that an offer may be sold, and until when';

create table distributed_ticket (
    ticket_distribution_id text,
    ticket_id              text,
    offer_id               uuid        not null,
    standing               text        not null check (standing in ('VALIDATED', 'SKIPPED', 'EXPIRED', 'ALTERED')),
    client_name            text,
    distributed_at         timestamptz not null,
    primary key (ticket_distribution_id, ticket_id)
);
create index distributed_ticket_age on distributed_ticket (distributed_at);
comment on table distributed_ticket is 'Whether each ticket had a valid, matching, unexpired validation when it was distributed';
comment on column distributed_ticket.client_name is 'The sales client that validated the offer; null where nobody did, or nobody said so';
