create table age_limit (
    user_type  text not null,
    valid_from date not null,
    from_age   int  not null,
    primary key (user_type, valid_from)
);
comment on table age_limit is 'From which age, in whole years on the day of travel, a traveller counts as a type. A new limit is a new row with the day from which it holds; the service reads the table when it starts';

-- Norwegian rail
insert into age_limit (user_type, valid_from, from_age) values
    ('INFANT', '1970-01-01', 0),
    ('CHILD', '1970-01-01', 6),
    ('ADULT', '1970-01-01', 18),
    ('SENIOR', '1970-01-01', 67);
