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
comment on table company is 'Member companies; company_id is internal to the personnel ticket system, not an organisation id';

insert into company (company_id, name) values
    (1, 'Vy'), (2, 'Go-Ahead'), (3, 'SJ Nord'), (4, 'Flytoget'), (5, 'Bane NOR'), (6, 'Spordrift'), (7, 'Baneservice');
