create table reservation (
    reservation_id uuid primary key default gen_random_uuid(),
    contract_id    uuid        not null,
    offer_id       uuid        not null,
    expires_at     timestamptz not null,
    held_until     timestamptz not null,
    ended          text        check (ended in ('CONFIRMED', 'RELEASED')),
    ended_at       timestamptz check ((ended is null) = (ended_at is null))
);
create unique index reservation_held on reservation (contract_id, offer_id) include (held_until) where ended is null;
comment on table reservation is 'One coupon of a contract, held for an offer; it is written with the contract locked';
comment on column reservation.expires_at is 'When the offer expires; until then the ticket must be distributed';
comment on column reservation.held_until is
    'A little later, for a distribution in the last moment whose usage is on its way; then the coupon is free again';
comment on column reservation.ended is
    'Written once: CONFIRMED by a registered usage, RELEASED by the client; null while held, and after held_until';
