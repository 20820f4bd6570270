-- Instructions of people that this service has followed: a repeated one changes nothing.
create table applied_instruction (
  instruction_id varchar(64) primary key,
  applied        timestamp with time zone not null
);
