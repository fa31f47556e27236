create index step_age on step (taken_at);
comment on column step.taken_at is 'Deleted 90 days later: nobody asks for the same again after that time';
