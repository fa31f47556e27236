create table another (id int);
