-- Ends of the interval of the probability; null: the model has none.
alter table result add column interval_low double precision;
alter table result add column interval_high double precision;
