create table step (
    key         uuid primary key,
    fingerprint text        not null,
    answer      bytea,
    events      bytea,
    taken_at    timestamptz not null default now()
);
comment on table step is 'Steps that began with a request: their answer and events, written once with the decision';
comment on column step.fingerprint is 'SHA-256 of the question; another question under the same key is refused';
