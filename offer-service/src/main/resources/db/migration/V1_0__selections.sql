create table selection (
    selection_id    uuid primary key,
    customer_number bigint      not null,
    travel_date     date        not null,
    selected_at     timestamptz not null,
    expires_at      timestamptz not null,
    fingerprint     text        not null,
    document        text        not null
);
comment on table selection is 'Rights that customers selected for a journey, from RightsSelected; deleted some time after they expired';
comment on column selection.travel_date is 'In Europe/Oslo';
comment on column selection.fingerprint is 'SHA-256 of the event as it first came; the same id with another content is refused';
comment on column selection.document is 'The event, as JSON';

create index selection_of_customer on selection (customer_number, travel_date, selected_at desc);
create index selection_expiry on selection (expires_at);
