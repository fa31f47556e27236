-- rows are added in the order of their time, so a few bytes for each range of pages tell where a day stands
create index on usage using brin (registered_at);
create index on distribution using brin (registered_at);
create index on refund using brin (registered_at);
