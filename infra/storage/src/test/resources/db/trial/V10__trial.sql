create table trial (
  id   integer primary key,
  note varchar(100)
);
