alter table offer add column step_key uuid;

insert into step (key, fingerprint, answer, events)
select offer_id, '', convert_to('{"offers":[' || document || ']}', 'UTF8'), convert_to('[]', 'UTF8') from offer;

update offer set step_key = offer_id;

alter table offer
    alter column step_key set not null,
    drop column document,
    drop column customer_number;
comment on table offer is 'Where discounted offers are found again; deleted some time after they expired';
comment on column offer.step_key is 'The step whose answer holds the offer: the search that made it';
