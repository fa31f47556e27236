create table idempotency_key (
    key         uuid primary key,
    fingerprint text        not null,
    answer      text,
    events      text,
    created_at  timestamptz not null default now()
);
create index idempotency_key_age on idempotency_key (created_at);
comment on table idempotency_key is 'Processed requests, each written in the transaction that processed it; deleted after 90 days';
comment on column idempotency_key.key is 'UUIDv5 of the client, the Idempotency-Key and, for some operations, the companies of the token';
comment on column idempotency_key.fingerprint is 'SHA-256 of the request; another request with the same key is refused';
comment on column idempotency_key.answer is 'As JSON, as it was first written; null if the answer is in another table';
comment on column idempotency_key.events is 'As JSON, as they were first written, so that they can be published again unchanged; null if they are in another table';
