create table child_age_limit (
    valid_from date primary key,
    below_age  int  not null check (below_age > 0)
);
comment on table child_age_limit is 'Children are covered until the day before they reach this age; the limit in force on 1 January counts for the whole year. A new limit is a new row';

insert into child_age_limit (valid_from, below_age) values ('1970-01-01', 21);
