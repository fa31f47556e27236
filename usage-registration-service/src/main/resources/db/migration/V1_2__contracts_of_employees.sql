create index on contract (employee_reference);
