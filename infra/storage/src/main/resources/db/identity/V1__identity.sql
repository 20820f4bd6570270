-- The only table of Axilla that knows patient IDs and names.
create table patient (
  patient_key char(64) primary key,
  issuer      varchar(200),
  patient_id  varchar(200) not null,
  name        varchar(400)
);
create index patient_by_id on patient (patient_id);

-- HMAC of a fixed text with the site's secret: tells another secret before it makes other pseudonyms.
create table secret_check (
  id          integer primary key,
  check_value char(64) not null
);
