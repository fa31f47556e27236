create table unknown_pickup_code (
    caller          text        not null,
    customer_number bigint      not null,
    tried_at        timestamptz not null
);
create index on unknown_pickup_code (caller, tried_at);
create index on unknown_pickup_code (customer_number, tried_at);
create index on unknown_pickup_code (tried_at);
comment on table unknown_pickup_code is 'Claims with a code that does not exist, kept as long as they count against the one who tried; the code itself is not kept';
