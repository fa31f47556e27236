create table idempotency_key (
    key         uuid primary key,
    fingerprint text        not null,
    answer      text,
    events      text,
    created_at  timestamptz not null default now()
);
create index idempotency_key_age on idempotency_key (created_at);
comment on table idempotency_key is 'Requests that were processed, written in the transaction of what they stored; kept 90 days';
comment on column idempotency_key.key is 'Made from the caller and the Idempotency-Key';
comment on column idempotency_key.fingerprint is 'SHA-256 of the request; another request under the same key is refused';
comment on column idempotency_key.answer is 'As JSON, as it was first written; null where the answer is in a table of its own';
comment on column idempotency_key.events is 'As JSON, as they were first written, to be published again unchanged; null where they are in a table of their own';
