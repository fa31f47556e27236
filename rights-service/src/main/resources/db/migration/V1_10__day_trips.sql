alter table contract
    add column contract_parent uuid references contract,
    add column starts_at timestamptz,
    add column ends_at timestamptz,
    add constraint a_day_trip_has_all_of_it
        check (num_nulls(contract_parent, starts_at, ends_at) in (0, 3));
comment on column contract.contract_parent is 'The contract whose coupon made this day-trip sub-contract; null for all others';
comment on column contract.starts_at is 'A day trip holds from here for 24 hours; valid_from and valid_to name the days that it touches';
