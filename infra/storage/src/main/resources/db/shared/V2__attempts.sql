-- Work on a record of Kafka that was begun and is not yet known to be over. A row lives only as long as that.
create table attempt (
  group_name       varchar(100) not null,
  topic            varchar(249) not null,
  record_partition integer not null,
  record_offset    bigint not null,
  record_digest    char(64) not null, -- a topic that was made anew has other records at the same offsets
  failures         integer not null,
  deaths           integer not null,  -- of the process while it worked on the record
  running          boolean not null,
  done             boolean not null,
  primary key (group_name, topic, record_partition, record_offset)
);
