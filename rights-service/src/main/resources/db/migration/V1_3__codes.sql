create table code (
    page        text not null,
    code        text not null,
    description text not null,
    primary key (page, code)
);
comment on table code is 'The known codes, by code page. The published documentation names the pages but not their values: a new value is a new row, and an import knows it at once';

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
