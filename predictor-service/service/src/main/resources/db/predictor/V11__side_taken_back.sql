-- A person said that this side was recorded by mistake; the highest version of a side counts, and then says nothing.
alter table clinical_record add column taken_back boolean not null default false;
