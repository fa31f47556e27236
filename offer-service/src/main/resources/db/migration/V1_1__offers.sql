create table offer (
    offer_id        uuid primary key,
    customer_number bigint      not null,
    expires_at      timestamptz not null,
    document        text        not null
);
comment on table offer is 'Discounted offers as they were made; deleted some time after they expired';
comment on column offer.document is 'The offer as its reader gets it, as JSON';

create index offer_expiry on offer (expires_at);
