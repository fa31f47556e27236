create table selection (
    selection_id    uuid primary key,
    customer_number bigint      not null,
    client          text,
    travel_date     date        not null,
    selected_at     timestamptz not null,
    expires_at      timestamptz not null,
    fingerprint     text        not null,
    document        text        not null
);
create index selection_of_customer on selection (customer_number, travel_date, selected_at desc);
create index selection_expiry on selection (expires_at);
comment on table selection is 'Rights that customers selected for a journey, from RightsSelected; kept a day after they expired, so that their use can be refused by name';
comment on column selection.client is 'Whose selection it is; null where the event does not say, which every client may use';
comment on column selection.travel_date is 'In Europe/Oslo';
comment on column selection.fingerprint is 'SHA-256 of the values of the event; the same id with another content is refused';
comment on column selection.document is 'The event, as JSON';

create table offer (
    offer_id   uuid primary key,
    client     text        not null,
    search_key uuid        not null references idempotency_key on delete cascade,
    place      int         not null,
    expires_at timestamptz not null,
    document   text        not null,
    event      text        not null,
    unique (search_key, place)
);
create index offer_expiry on offer (expires_at);
comment on table offer is 'Discounted offers, stored once with the search that made them; kept 30 days after they expired';
comment on column offer.client is 'Of the token that searched; for other clients the offer is unknown';
comment on column offer.search_key is 'The idempotency key of the search; the same search again finds its offers here';
comment on column offer.place is 'The order in the answer, from 0';
comment on column offer.document is 'The offer as its reader gets it, as JSON';
comment on column offer.event is 'Its OfferPriced event as it was first written, to be published again unchanged';
