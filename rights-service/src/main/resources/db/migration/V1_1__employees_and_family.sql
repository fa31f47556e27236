create table employee (
    id                         uuid primary key,
    company_id                 int           not null references company,
    employee_no                bigint        not null,
    employment_type_id         int           not null,
    date_of_birth              date          not null,
    ssn                        text          not null check (ssn ~ '^\d{5}$'),
    first_name                 text          not null,
    surname                    text          not null,
    address_line               text          not null,
    postal_code                text          not null,
    abstain_from_ticket        boolean       not null,
    hire_start_date            date          not null,
    pay_type                   text,
    hire_end_date              date,
    hire_end_cause             text,
    disability_grade           int           not null,
    disability_from_date       date,
    employment_percentage      numeric(5, 2) not null,
    employment_percentage_date date,
    paid_percentage            numeric(5, 2),
    leave_from_date            date,
    is_deleted                 boolean       not null,
    unique (company_id, date_of_birth, ssn)
);
create index on employee (company_id, employee_no);
comment on table employee is 'Employees as their companies import them; a person is known by birth date and ssn, because employee_no may be zero or negative for pensioners';
comment on column employee.ssn is 'The last five digits of the national id';

create table family_member (
    id              uuid primary key,
    employee_id     uuid    not null references employee,
    family_relation text    not null,
    first_name      text    not null,
    surname         text    not null,
    date_of_birth   date    not null,
    is_deleted      boolean not null
);
create index on family_member (employee_id);

create table ticket_rights_holder (
    id                 uuid primary key,
    employee_id        uuid        not null references employee,
    family_member_id   uuid        references family_member,
    ticket_holder_code text        not null unique,
    customer_number    bigint,
    claimed_at         timestamptz
);
create index on ticket_rights_holder (employee_id);
create index on ticket_rights_holder (customer_number);
comment on table ticket_rights_holder is 'The employee or family member who holds rights; id is that of the employee or the family member';
comment on column ticket_rights_holder.ticket_holder_code is 'The pickup code; whoever knows it can claim the rights once';
