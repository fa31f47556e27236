-- they come compressed, and small enough to stay in their row
alter table step
    alter column answer set storage external,
    alter column events set storage external,
    set (toast_tuple_target = 8160);
comment on column step.answer is 'As it was first written (LZ4)';
comment on column step.events is 'As they were first written, to be published again unchanged (LZ4)';
