-- Facts from the topics. Each row has the fingerprint of its event: the SHA-256 of the values of the event's own fields. An
-- event with a stored id and another fingerprint is refused.

create table contract (
    contract_id uuid   primary key,
    version     bigint not null,
    fingerprint text   not null,
    event       json   not null
);
comment on table contract is 'The newest image of each contract, from ContractChanged; the highest version wins';
comment on column contract.fingerprint is 'Of the event; an event with the same version and another fingerprint is refused';

create table offer (
    offer_id    uuid        primary key,
    fingerprint text        not null,
    expires_at  timestamptz not null,
    event       json        not null
);
create index offer_age on offer (expires_at);
comment on table offer is 'The priced offers, from OfferPriced';
comment on column offer.fingerprint is 'Of the event';
comment on column offer.expires_at is
    'The row is deleted 90 days later. Until then an expired offer can be distinguished from an unknown one, and a ticket that is distributed late is compared with its offer';

create table coupon_use (
    usage_id    uuid primary key,
    contract_id uuid not null,
    coupons     int  not null,
    fingerprint text not null
);
create index coupon_use_by_contract on coupon_use (contract_id) include (coupons);
comment on table coupon_use is 'The coupons that each usage used, from UsageRegistered. Never deleted, because the used coupons of a contract are their sum';
comment on column coupon_use.contract_id is 'No foreign key: a usage may arrive before the image of its contract';
comment on column coupon_use.coupons is 'Negative for a reversal that gives a coupon back; counts only if the contract has a limit';
comment on column coupon_use.fingerprint is 'Of the event';

-- The verdicts, and the coupons that they reserve.

create table verdict (
    validation_id uuid        primary key,
    offer_id      uuid        not null,
    valid         boolean     not null,
    client        text,
    client_name   text,
    validated_at  timestamptz not null,
    expires_at    timestamptz not null,
    released_at   timestamptz,
    reservation_ids uuid[]    not null,
    token         text,
    trace_parent  text
);
create index verdict_valid on verdict (offer_id) where valid;
create index verdict_age on verdict (expires_at);
comment on table verdict is 'The part of each verdict that cannot be recomputed from its grounds: the request and the results of all rules, from which its id is computed';
comment on column verdict.validation_id is
    'UUIDv5 of the request, the version of the rules and the results of all rules, so that a repeated request finds the stored verdict as long as no fact changes';
comment on column verdict.offer_id is 'No foreign key: the verdict on an unknown offer is stored too';
comment on column verdict.client is 'The client (of the token) of the first request, the only one that can release the verdict; null if the verdict was restored from its event';
comment on column verdict.client_name is 'The sales client of the first request; null if it did not send its name';
comment on column verdict.expires_at is
    'When the offer expires; the time of the verdict if the offer is unknown. The row is deleted 90 days later: a distribution that arrives after that counts as skipped, or as altered if it has a validation token';
comment on column verdict.released_at is
    'When the client released the verdict, which is not valid from then on; null again if the same verdict is given again';
comment on column verdict.token is 'The validation token, with which ticket issuance verifies a valid verdict; null after a refusal, and if the verdict was restored from its event';
comment on column verdict.reservation_ids is 'The reservations of the coupons that the verdict needs; empty if it needs none';
comment on column verdict.trace_parent is 'The W3C trace context in which the verdict was given, or null';

create table reservation (
    reservation_id uuid        primary key,
    contract_id    uuid        not null references contract,
    offer_id       uuid        references offer on delete cascade,
    client         text,
    expires_at     timestamptz not null,
    reserved_until     timestamptz not null,
    ended          text        check (ended in ('CONFIRMED', 'RELEASED')),
    ended_at       timestamptz check ((ended is null) = (ended_at is null))
);
create unique index reservation_active on reservation (contract_id, offer_id) include (reserved_until) where ended is null;
create index reservation_offer on reservation (offer_id);
comment on table reservation is
    'One coupon of a contract, reserved for an offer or for a day trip while the contract is locked (docs/0001). Deleted with its offer; a reservation for a day trip is kept';
comment on column reservation.reservation_id is 'UUIDv7; for a day trip the id of its sub-contract';
comment on column reservation.offer_id is 'Null for a day trip';
comment on column reservation.client is 'The client (of the token) that reserved the coupon of a day trip, the only one that can release it; null for an offer';
comment on column reservation.expires_at is
    'When the offer expires: the ticket must be distributed before. For a day trip, the end of the reservation if its usage is not registered before';
comment on column reservation.reserved_until is
    'For an offer one minute after expires_at, because the event of a distribution in the last minute may arrive later; for a day trip the same as expires_at. The coupon is available again after that. Infinity after a ticket was distributed for the offer, because its usage follows, however late';
comment on column reservation.ended is
    'Written once: CONFIRMED by a registered usage, or RELEASED by the client; null while the coupon is reserved, and if the reservation expires';

create table signing_key (
    key_id     text        primary key,
    jwk        bytea       not null,
    created_at timestamptz not null
);
create index signing_key_age on signing_key (created_at);
comment on table signing_key is 'The keys that sign validation tokens; the newest signs, older ones only verify';
comment on column signing_key.jwk is 'The private key as a JSON Web Key (RFC 7517), encrypted, because anyone who can read it can sign tokens';
comment on column signing_key.created_at is 'The row is deleted 90 days later; the tokens that the key signed cannot be verified after that';

-- Whether distributed tickets were validated.

create table distribution (
    ticket_distribution_id text        primary key,
    fingerprint            text        not null,
    offer_id               uuid        not null,
    client_name            text,
    distributed_at         timestamptz not null,
    trace_parent           text
);
create index distribution_offer on distribution (offer_id);
create index distribution_by_time on distribution (distributed_at);
comment on table distribution is 'Distributions of tickets, from TicketDistributed';
comment on column distribution.fingerprint is 'Of the event';
comment on column distribution.offer_id is 'No foreign key: a ticket may be distributed for an unknown offer';
comment on column distribution.client_name is
    'The sales client that sold the tickets, or else the one that validated the offer; null if neither is known';
comment on column distribution.distributed_at is
    'The row and its tickets are deleted 2200 days later, after the event has left the topic, so that a replay of the event has the same result (docs/0004)';
comment on column distribution.trace_parent is
    'W3C trace context of the event, or null; DistributionChecked has the same, also if it is published again';

create table distributed_ticket (
    ticket_distribution_id text references distribution on delete cascade,
    ticket_id              text,
    traveller_id           text not null,
    validation_status      text not null check (validation_status in ('VALIDATED', 'SKIPPED', 'EXPIRED', 'ALTERED')),
    primary key (ticket_distribution_id, ticket_id)
);
comment on column distributed_ticket.traveller_id is
    'A traveller of the offer. A verdict covers one ticket for each traveller: an otherwise validated further ticket for the same traveller is EXPIRED';
comment on table distributed_ticket is
    'Whether each ticket had a valid, matching, unexpired validation when it was distributed';
