-- Facts from the topics. Each row keeps the fingerprint of its event: SHA-256 of the values of the event's own fields. The
-- same id with another fingerprint is refused.

create table contract (
    contract_id uuid   primary key,
    version     bigint not null,
    fingerprint text   not null,
    image       json   not null
);
comment on table contract is 'The newest image of each contract, from ContractChanged; the highest version wins';
comment on column contract.fingerprint is 'Of the event; the same version with another one is refused';

create table offer (
    offer_id    uuid        primary key,
    fingerprint text        not null,
    expires_at  timestamptz not null,
    fact        json        not null
);
create index offer_age on offer (expires_at);
comment on table offer is 'Every offer that was priced, from OfferPriced';
comment on column offer.fingerprint is 'Of the event';
comment on column offer.expires_at is
    'Deleted 90 days later; until then an expired offer can be distinguished from an unknown one, and a late ticket is compared with it';

create table coupon_use (
    usage_id    uuid primary key,
    contract_id uuid not null,
    coupons     int  not null,
    fingerprint text not null
);
create index coupon_use_by_contract on coupon_use (contract_id) include (coupons);
comment on table coupon_use is 'What each usage took from its contract, from UsageRegistered; never deleted, coupons are counted from it';
comment on column coupon_use.contract_id is 'No foreign key: a usage may arrive before the image of its contract';
comment on column coupon_use.coupons is 'Negative for a reversal; counts only where the contract has a limit';
comment on column coupon_use.fingerprint is 'Of the event';

-- What this service decides.

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
comment on table verdict is 'What was not known before a verdict was given; the rest of it, and its event, follow from the grounds that its id is made of';
comment on column verdict.validation_id is
    'Made from all that the verdict rests on: the same grounds find the stored verdict';
comment on column verdict.offer_id is 'No foreign key: a verdict may say that the offer is unknown';
comment on column verdict.client is 'Of the token that asked first; only it can release the verdict. Null where the verdict was restored from its event';
comment on column verdict.client_name is 'The sales client that asked first; null where it did not say';
comment on column verdict.expires_at is
    'When the offer expires; deleted 90 days later: a distribution that arrives after that counts as skipped';
comment on column verdict.released_at is
    'When a client gave the sale up: from then on the verdict does not hold; null again when it is given once more';
comment on column verdict.token is 'By which ticket issuance verifies a valid verdict; null after a refusal, and where the verdict was restored from its event';
comment on column verdict.reservation_ids is 'The coupons that the verdict holds; empty where it holds none';
comment on column verdict.trace_parent is 'The W3C trace context in which the verdict was given, or null';

create table reservation (
    reservation_id uuid        primary key,
    contract_id    uuid        not null references contract,
    offer_id       uuid        references offer on delete cascade,
    client         text,
    expires_at     timestamptz not null,
    held_until     timestamptz not null,
    ended          text        check (ended in ('CONFIRMED', 'RELEASED')),
    ended_at       timestamptz check ((ended is null) = (ended_at is null))
);
create unique index reservation_held on reservation (contract_id, offer_id) include (held_until) where ended is null;
create index reservation_offer on reservation (offer_id);
comment on table reservation is
    'One coupon of a contract, held for an offer or for a day trip; written while the contract is locked. Deleted with its offer; that of a day trip is kept';
comment on column reservation.reservation_id is 'UUIDv7; for a day trip the id of its sub-contract';
comment on column reservation.offer_id is 'Null for a day trip';
comment on column reservation.client is 'Of the token that held the coupon of a day trip, which alone can release it; null for an offer';
comment on column reservation.expires_at is
    'When the offer expires: until then the ticket must be distributed. For a day trip, until when its usage must be registered';
comment on column reservation.held_until is
    'A minute after expires_at, for a last-minute distribution whose event is on its way; then the coupon is free again. Infinity once a ticket was distributed for the offer: its usage follows, however late';
comment on column reservation.ended is
    'Written once: CONFIRMED by a registered usage, RELEASED by the client; null while held, and after held_until';

create table signing_key (
    key_id     text        primary key,
    jwk        bytea       not null,
    created_at timestamptz not null
);
create index signing_key_age on signing_key (created_at);
comment on table signing_key is 'The keys that sign validation tokens; the newest signs, older ones only verify';
comment on column signing_key.jwk is 'The private key as a JSON Web Key (RFC 7517), encrypted: whoever reads it could sign';
comment on column signing_key.created_at is 'Deleted 90 days later: the tokens that the key signed can then no longer be verified';

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
    'The sales client that sold the tickets, else the one that validated the offer; null where neither is known';
comment on column distribution.distributed_at is
    'Deleted with its tickets 2200 days later: as long as the event can be read again, the answer is the one that was given (docs/0004)';
comment on column distribution.trace_parent is
    'W3C trace context that the event was published in; DistributionChecked carries it, also when it is published again';

create table distributed_ticket (
    ticket_distribution_id text references distribution on delete cascade,
    ticket_id              text,
    traveller_id           text not null,
    validation_status      text not null check (validation_status in ('VALIDATED', 'SKIPPED', 'EXPIRED', 'ALTERED')),
    primary key (ticket_distribution_id, ticket_id)
);
comment on column distributed_ticket.traveller_id is
    'Of the offer: who has a ticket already has used the verdict up, and another distribution for the same offer is not covered by it';
comment on table distributed_ticket is
    'Whether each ticket had a valid, matching, unexpired validation when it was distributed';
