-- The calls that read or change personal data or operate the service: written by the service, never changed or deleted.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create table audit_entry (
    entry_id       uuid primary key,
    at             timestamptz not null,
    client         text        not null,
    client_name    text,
    correlation_id text        not null,
    action         text        not null,
    subject        text        not null
);
create index audit_entry_at on audit_entry (at, entry_id);
comment on table audit_entry is 'Calls that read or change personal data or operate the service, each written before it is carried out';
comment on column audit_entry.client is 'The client of the token';
comment on column audit_entry.client_name is 'ET-Client-Name of the call; null if it had none';
comment on column audit_entry.action is 'The operation, by its id in the OpenAPI document';
comment on column audit_entry.subject is 'The persons or the data that the call concerned: ids and months, never names, birth dates or national ids';

create table audit_link (
    position bigint primary key,
    entry_id uuid  not null unique references audit_entry,
    hash     bytea not null
);
comment on table audit_link is 'The hash chain of the entries: if an entry is changed, added or removed, all later hashes are wrong';
comment on column audit_link.position is 'From 1, without gaps';
comment on column audit_link.hash is 'SHA-256 of the previous hash and the entry';

create trigger audit_entry_is_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change();
create trigger audit_link_is_append_only before update or delete or truncate on audit_link
    for each statement execute function refuse_audit_change();
