-- these rows are never deleted, and whoever writes one has just written or locked the row that it names (docs/0005)
alter table employee alter constraint employee_company_id_fkey not enforced;
alter table ticket_rights_holder alter constraint ticket_rights_holder_employee_id_fkey not enforced;
alter table ticket_rights_holder alter constraint ticket_rights_holder_family_member_id_fkey not enforced;
alter table contract alter constraint contract_holder_id_fkey not enforced;
alter table contract alter constraint contract_contract_parent_fkey not enforced;

-- most holders have not claimed their rights yet
drop index ticket_rights_holder_customer_number_idx;
create index on ticket_rights_holder (customer_number) where customer_number is not null;

-- that an image is published is no longer written to every new row
alter table contract set (fillfactor = 85);
