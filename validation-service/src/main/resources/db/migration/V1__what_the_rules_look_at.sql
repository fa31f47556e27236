create table contract (
    contract_id uuid primary key,
    version     bigint not null,
    fingerprint text   not null,
    image       jsonb  not null
);
comment on table contract is 'The newest image of each contract, from ContractChanged; the highest version wins';
comment on column contract.fingerprint is 'SHA-256 of the event as it came; the same version with another one is refused';

create table offer (
    offer_id    uuid primary key,
    fingerprint text  not null,
    fact        jsonb not null
);
comment on table offer is 'Every offer that was priced, from OfferPriced';
comment on column offer.fingerprint is 'SHA-256 of the event as it came; the same offer with another one is refused';

create table coupon_use (
    usage_id    uuid primary key,
    contract_id uuid not null,
    coupons     int  not null,
    fingerprint text not null
);
create index coupon_use_by_contract on coupon_use (contract_id) include (coupons);
comment on table coupon_use is 'What each usage took from its contract, from UsageRegistered, counted once by its id';
comment on column coupon_use.coupons is 'Counts only where the contract has a limit';
