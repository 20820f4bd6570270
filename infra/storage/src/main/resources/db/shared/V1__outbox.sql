-- Events that wait to be sent to Kafka, in the order of their ids.
create table outbox (
  id         bigint generated always as identity primary key,
  topic      varchar(249) not null,
  record_key varchar(64) not null,
  payload    bytea not null,
  created    timestamp with time zone not null
);

-- Whoever holds the lock on this one row sends: one relay of a schema is active among all processes.
create table outbox_sender (
  id integer primary key
);
insert into outbox_sender (id) values (1);
