alter table contract add column explanation text not null default '';
comment on column contract.explanation is 'Which policy gave or took the right, from which facts. May hold a birth date: never published, never logged';

-- most contracts are updated once, soon after they are written: when their image is published
alter table contract set (fillfactor = 60);
