create index reservation_age on reservation (held_until);
create index valid_verdict_age on valid_verdict (expires_at);
comment on column reservation.held_until is
    'A little later than expires_at, for a distribution in the last moment whose usage is on its way; then the coupon is free again. Deleted 90 days later';
comment on column valid_verdict.expires_at is 'Deleted 90 days later: a distribution that comes after that counts as skipped';
comment on column distributed_ticket.distributed_at is 'Deleted 400 days later: statistics reach back more than a year';
comment on column signing_key.created_at is 'Deleted 90 days later: the tokens that it signed are then no longer known';
