alter table report
    add column rates_version text,
    add column rules_version text;
comment on column report.rates_version is 'Of the tax-free amounts; absent for reports from before this was kept, which cannot be rebuilt';

create table report_source (
    company_id   int    not null,
    month        date   not null,
    topic        text   not null,
    partition    int    not null,
    first_offset bigint not null,
    last_offset  bigint not null,
    primary key (company_id, month, topic, partition),
    foreign key (company_id, month) references report deferrable initially deferred
);
comment on table report_source is 'Between which offsets, both included, the events of a report stand';

create table report_employee (
    company_id         int  not null,
    month              date not null,
    employee_reference uuid not null,
    employee_no        text not null,
    ssn                text not null,
    employee_status    text not null,
    primary key (company_id, month, employee_reference),
    foreign key (company_id, month) references report
);
comment on table report_employee is 'Who the employees were when the month was closed; holds national ids, as the report does';

create table report_line (
    company_id         int            not null,
    month              date           not null,
    employee_reference uuid           not null,
    saving_month       date           not null,
    saving             numeric(12, 2) not null,
    usages             int            not null,
    primary key (company_id, month, employee_reference, saving_month),
    foreign key (company_id, month) references report
);
comment on table report_line is 'Private savings by employee and the month that they belong to';
comment on column report_line.saving_month is 'Earlier than month where the line is a correction';

create table report_benefit (
    company_id         int            not null,
    month              date           not null,
    employee_reference uuid           not null,
    income_year        int            not null,
    saving_before      numeric(12, 2) not null,
    saving             numeric(12, 2) not null,
    tax_free_amount    numeric(12, 2) not null,
    taxable            numeric(12, 2) not null,
    primary key (company_id, month, employee_reference, income_year),
    foreign key (company_id, month) references report
);
comment on table report_benefit is 'What a closed month was taxed for, by employee and income year';

alter table report_usage
    drop constraint report_usage_company_id_month_fkey,
    add column employee_reference uuid,
    add column travel_type text;
alter table report_usage disable trigger report_usage_is_append_only;
update report_usage
set employee_reference = contract.employee_reference, travel_type = contract.travel_type
from usage join contract using (contract_id)
where usage.usage_id = report_usage.usage_id;
alter table report_usage enable trigger report_usage_is_append_only;
alter table report_usage
    alter column employee_reference set not null,
    alter column travel_type set not null;
drop index report_usage_company_id_month_idx;
create index on report_usage (company_id, month, employee_reference);

insert into report_line (company_id, month, employee_reference, saving_month, saving, usages)
select report_usage.company_id, report_usage.month, report_usage.employee_reference, usage.month, sum(saving), count(*)
from report_usage join usage using (usage_id)
where travel_type = 'PRIVATE'
group by 1, 2, 3, 4;

create trigger report_source_is_append_only before update or delete on report_source
    for each statement execute function refuse_change();
create trigger report_employee_is_append_only before update or delete on report_employee
    for each statement execute function refuse_change();
create trigger report_line_is_append_only before update or delete on report_line
    for each statement execute function refuse_change();
create trigger report_benefit_is_append_only before update or delete on report_benefit
    for each statement execute function refuse_change();
