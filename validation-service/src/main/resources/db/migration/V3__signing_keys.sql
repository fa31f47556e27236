create table signing_key (
    key_id     text primary key,
    jwk        text        not null,
    created_at timestamptz not null
);
create index signing_key_age on signing_key (created_at);
comment on table signing_key is 'The keys that sign validation tokens; the newest signs, older ones only verify';
comment on column signing_key.jwk is 'Both halves of the key as a JSON Web Key (RFC 7517): whoever reads it can sign';
