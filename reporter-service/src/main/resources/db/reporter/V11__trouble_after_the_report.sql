-- What keeps the model from answering again although a report stands: codes, separated by blanks.
alter table known_case add column trouble varchar(2000) not null default '';
