-- one index for both: it finds the verdicts on an offer, and lets none in twice
alter table valid_verdict drop constraint valid_verdict_pkey, add primary key (offer_id, validation_id);
drop index valid_verdict_of_offer;
comment on column reservation.reservation_id is 'Made by the service, in the order of time (UUIDv7), so that the index grows at its end';
