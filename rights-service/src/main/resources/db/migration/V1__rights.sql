-- The tables of the rights-service, from the member companies down to the coupons of a contract.

-- ------------------------------------------------------------------------------------------------ companies and codes

create table company (
    company_id            int primary key,
    name                  text    not null,
    address_line          text    not null default '',
    postal_code           text    not null default '',
    is_deleted            boolean not null default false,
    allow_e_tickets       boolean not null default true,
    report_separator      text    not null default ',' check (report_separator in (',', ';')),
    employee_no_prefix    text    not null default '',
    allow_local_employees boolean not null default false
);
comment on table company is 'Member companies';
comment on column company.company_id is 'Internal to the personnel ticket system, not an organisation id';
comment on column company.report_separator is 'Separates the columns of the company''s tax savings report';

insert into company (company_id, name) values
    (1, 'Vy'), (2, 'Go-Ahead'), (3, 'SJ Nord'), (4, 'Flytoget'), (5, 'Bane NOR'), (6, 'Spordrift'), (7, 'Baneservice');

create table code (
    page        text not null,
    code        text not null,
    description text not null,
    primary key (page, code)
);
comment on table code is 'The known codes, by code page. The published documentation names the pages but not their values. After a row with a new value is added, the next import accepts it';

insert into code (page, code, description) values
    ('employment-types', '1', 'Permanent'),
    ('employment-types', '2', 'Temporary'),
    ('employment-types', '3', 'Apprentice'),
    ('employment-types', '4', 'Pensioner'),
    ('pay-types', 'M', 'Monthly pay'),
    ('pay-types', 'T', 'Hourly pay'),
    ('pay-types', 'P', 'Pension'),
    ('hire-end-causes', 'RESIGNED', 'Resigned or dismissed: all rights end'),
    ('hire-end-causes', 'PENSION', 'Retired: a pensioner''s right follows, the family keeps its rights'),
    ('hire-end-causes', 'BEREAVED', 'Died: the family keeps its rights'),
    ('family-relations', 'SPOUSE', 'Spouse'),
    ('family-relations', 'COHABITANT', 'Cohabitant'),
    ('family-relations', 'CHILD', 'Child, until the day before the birthday of the age limit'),
    ('ticket-types', 'PRIVATE', 'Private travel'),
    ('ticket-types', 'WORK', 'Work travel');

create table age_limit (
    user_type  text not null,
    valid_from date not null,
    from_age   int  not null,
    primary key (user_type, valid_from)
);
comment on table age_limit is 'The lowest age of each traveller type, in whole years on the day of travel. A new limit is a new row with the first day on which it applies; the service reads the table once after it starts';

-- Norwegian rail
insert into age_limit (user_type, valid_from, from_age) values
    ('INFANT', '1970-01-01', 0),
    ('CHILD', '1970-01-01', 6),
    ('ADULT', '1970-01-01', 18),
    ('SENIOR', '1970-01-01', 67);

create table child_age_limit (
    valid_from date primary key,
    below_age  int  not null check (below_age > 0)
);
comment on table child_age_limit is 'Children of employees have rights until the day before they reach this age; the limit that is in force on 1 January applies to the whole year. A new limit is a new row';

insert into child_age_limit (valid_from, below_age) values ('1970-01-01', 21);

-- ---------------------------------------------------------------------------------------------------------- register

create table employee (
    id                         uuid primary key,
    company_id                 int           not null references company,
    employee_no                bigint        not null,
    employment_type_id         int           not null,
    date_of_birth              date          not null,
    person_key                 bytea         not null,
    ssn                        bytea         not null,
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
    erased_at                  timestamptz,
    unique (company_id, person_key)
);
create index employee_by_number on employee (company_id, employee_no);
comment on table employee is 'Employees as their companies import them. A person is identified by person_key, because employee_no may be zero or negative for pensioners';
comment on column employee.id is 'The employee reference in events; not derived from personal data';
comment on column employee.person_key is 'Keyed digest (HMAC) of company, birth date and ssn, by which an import finds a person';
comment on column employee.erased_at is 'When the person was erased: all personal columns are empty or have a placeholder. Null if not erased; an erased row is never shown or changed';
comment on column employee.ssn is 'The last five digits of the national id, encrypted (docs/privacy.md)';

create table family_member (
    id              uuid primary key,
    employee_id     uuid    not null references employee,
    family_relation text    not null,
    first_name      text    not null,
    surname         text    not null,
    date_of_birth   date    not null,
    is_deleted      boolean not null,
    erased_at       timestamptz
);
create index family_member_of_employee on family_member (employee_id);
comment on table family_member is 'Family members, each connected to one employee';
comment on column family_member.erased_at is 'As employee.erased_at';

-- ----------------------------------------------------------------------------------------------- holders and contracts

create table ticket_rights_holder (
    id                 uuid primary key,
    employee_id        uuid        not null references employee,
    family_member_id   uuid        references family_member,
    ticket_holder_code text        not null unique,
    customer_number    bigint,
    claimed_at         timestamptz,
    student_from       date,
    student_to         date,
    check (id = coalesce(family_member_id, employee_id)),
    check ((student_from is null) = (student_to is null) and student_from <= student_to)
);
create index holder_of_employee on ticket_rights_holder (employee_id);
create index holder_of_customer on ticket_rights_holder (customer_number) where customer_number is not null;
comment on table ticket_rights_holder is 'The employees and family members who have rights';
comment on column ticket_rights_holder.id is 'The id of the employee or the family member';
comment on column ticket_rights_holder.family_member_id is 'Null if the employee is the holder';
comment on column ticket_rights_holder.ticket_holder_code is 'The pickup code, a secret with which a customer can claim the rights once';
comment on column ticket_rights_holder.customer_number is 'The customer who claimed the rights; null until they are claimed';
comment on column ticket_rights_holder.student_from is 'With student_to, the days on which the holder''s proof of being a student is valid';

create table contract (
    contract_id       uuid primary key,
    holder_id         uuid        not null references ticket_rights_holder,
    policy            text        not null,
    version           bigint      not null,
    published_version bigint      not null default 0,
    travel_type       text        not null,
    product_id        text        not null,
    product_version   text        not null,
    valid_from        date        not null,
    valid_to          date        not null,
    is_ended          boolean     not null,
    coupons_limit     int,
    coupons_used      int         not null,
    changed_at        timestamptz not null,
    contract_parent   uuid        references contract,
    starts_at         timestamptz,
    ends_at           timestamptz,
    explanation       text        not null,
    constraint a_day_trip_has_all_of_it check (num_nulls(contract_parent, starts_at, ends_at) in (0, 3)),
    constraint only_versions_that_are_there_are_published check (published_version <= version)
);
create index contract_of_holder on contract (holder_id);
create index contract_unpublished on contract (contract_id) where version > published_version;
create index contract_overdrawn on contract (valid_to) where coupons_used > coupons_limit;
comment on table contract is 'Ticket rights as the sales platform sees them';
comment on column contract.contract_id is 'UUIDv5 of holder, policy and year; for a day trip of the client and its Idempotency-Key';
comment on column contract.policy is 'The policy that gave the right';
comment on column contract.version is 'Incremented with each change of the contract''s image, ContractChanged';
comment on column contract.published_version is 'The highest version whose image is published. Raised under the lock of the row, after the brokers have acknowledged the image';
comment on column contract.valid_from is 'With valid_to, days in Europe/Oslo, both included';
comment on column contract.is_ended is 'Whether the right was withdrawn early; valid_to is then the day before the withdrawal, or valid_from if that is later';
comment on column contract.coupons_limit is 'Null if the contract has no coupons';
comment on column contract.coupons_used is 'The sum of its rows in coupon_use';
comment on column contract.contract_parent is 'The contract whose coupon was used for this day-trip sub-contract; null for all others';
comment on column contract.starts_at is 'Start of a day trip, which is valid for 24 hours, until ends_at; valid_from and valid_to are the days in which these hours lie. Null for other contracts';
comment on column contract.explanation is 'The policy that gave or withdrew the right, and the facts that it used. May contain a birth date: never published, never logged';

create table contract_version (
    begin_after bigint not null
);
insert into contract_version (begin_after) values (0);
comment on table contract_version is 'One row: the version after which the versions of new contracts begin';
comment on column contract_version.begin_after is
    'The highest published version of contracts that are missing since the database was restored, found by replaying ContractChanged; 0 if there is none';

create table coupon_use (
    usage_id         uuid primary key,
    contract_id      uuid not null,
    coupons          int  not null,
    fingerprint      text not null,
    day_trip_made_at timestamptz
);
create index coupon_use_of_contract on coupon_use (contract_id);
comment on table coupon_use is 'Usages, from UsageRegistered and from day trips, so that the coupons of each are counted once';
comment on column coupon_use.usage_id is 'The usage id of the event; for a day trip the id of its sub-contract';
comment on column coupon_use.contract_id is 'No foreign key: a usage may name a contract that does not exist';
comment on column coupon_use.coupons is 'Negative if a reversal gives coupons back';
comment on column coupon_use.fingerprint is 'SHA-256 of the event; an event with the same usage id and other content is refused';
comment on column coupon_use.day_trip_made_at is 'When the day trip was made that used the coupon; this service publishes its UsageRegistered. Null for the use of a ticket';

-- ---------------------------------------------------------------------------------------------------------- claiming

create table unknown_pickup_code (
    caller          text        not null,
    customer_number bigint      not null,
    tried_at        timestamptz not null
);
create index unknown_pickup_code_of_caller on unknown_pickup_code (caller, tried_at);
create index unknown_pickup_code_of_customer on unknown_pickup_code (customer_number, tried_at);
create index unknown_pickup_code_age on unknown_pickup_code (tried_at);
comment on table unknown_pickup_code is 'Claims with a pickup code that does not exist, which are limited for each caller and each customer; kept for at least a day. The code itself is not stored';
