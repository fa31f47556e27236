create table selection (
    selection_id    uuid primary key,
    customer_number bigint      not null,
    client          text,
    travel_date     date        not null,
    selected_at     timestamptz not null,
    expires_at      timestamptz not null,
    fingerprint     text        not null,
    event           text        not null
);
create index selection_of_customer on selection (customer_number, travel_date, selected_at desc);
create index selection_expiry on selection (expires_at);
comment on table selection is 'Rights that customers selected for a journey, from RightsSelected; deleted a day after they expired, so that until then the use of an expired selection is refused as expired and not as unknown';
comment on column selection.client is 'The client that can use the selection; null if the event names none: then every client can use it';
comment on column selection.travel_date is 'In Europe/Oslo';
comment on column selection.fingerprint is 'SHA-256 of the values of the event; an event with the same id and other content is refused';
comment on column selection.event is 'The event, as JSON';

create table offer (
    offer_id   uuid primary key,
    client     text        not null,
    search_key uuid        not null references idempotency_key on delete cascade,
    place      int         not null,
    expires_at timestamptz not null,
    answer     text        not null,
    event      text        not null,
    unique (search_key, place)
);
create index offer_expiry on offer (expires_at);
comment on table offer is 'Discounted offers, each stored once, with the search that created it; deleted 30 days after they expired';
comment on column offer.client is 'The client (of the token) that searched; the offer is unknown to other clients';
comment on column offer.search_key is 'The idempotency key of the search, by which a repeated search finds its offers';
comment on column offer.place is 'The position of the offer in the answer, from 0';
comment on column offer.answer is 'The offer as returned to the client, as JSON';
comment on column offer.event is 'Its OfferPriced event as it was first written, so that it can be published again unchanged';
