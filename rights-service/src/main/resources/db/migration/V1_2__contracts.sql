create table contract (
    contract_id       uuid primary key,
    version           bigint      not null,
    published_version bigint      not null default 0,
    holder_id         uuid        not null references ticket_rights_holder,
    policy            text        not null,
    travel_type       text        not null,
    product_id        text        not null,
    product_version   text        not null,
    valid_from        date        not null,
    valid_to          date        not null,
    is_ended          boolean     not null,
    coupons_limit     int,
    coupons_used      int         not null default 0,
    changed_at        timestamptz not null
);
create index on contract (holder_id);
comment on column contract.version is 'Counts up with each change; the image of a version is published as ContractChanged';
comment on column contract.published_version is 'The highest version known to be published; a lower one than version is published when the change is tried again';
comment on column contract.policy is 'The policy that gave the right';

create table coupon_use (
    usage_id    uuid primary key,
    contract_id uuid not null,
    coupons     int  not null
);
comment on table coupon_use is 'Usages that were counted, so that each counts once';
