create table unpublished_chunk (
    holder_ids uuid[] not null
);
alter table unpublished_chunk alter column holder_ids set storage external;
comment on table unpublished_chunk is 'Holders who were given their first contracts together, until the images of these are published; a row that is left over after a crash counts for all contracts of its holders, whatever their published_version';
