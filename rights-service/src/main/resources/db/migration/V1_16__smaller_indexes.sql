-- most holders have not claimed their rights yet
drop index ticket_rights_holder_customer_number_idx;
create index on ticket_rights_holder (customer_number) where customer_number is not null;

-- that an image is published is no longer written to every new row
alter table contract set (fillfactor = 85);
