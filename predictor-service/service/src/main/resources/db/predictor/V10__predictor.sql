-- One row per patient: the lock under which everything of the patient is decided.
create table patient (
  patient_key    varchar(64) primary key,
  record_version integer not null, -- 0: no clinical record yet
  nac_start      date,
  nac_end        date,
  surgery        date,
  nac_abandoned  boolean not null,
  recorded       timestamp with time zone
);

-- What was recorded of one side, and when; the highest version of a side counts.
create table clinical_record (
  patient_key varchar(64) not null references patient,
  side        varchar(5) not null, -- LEFT, RIGHT, or NONE while nobody said which
  version     integer not null,    -- the patient's record_version at that change
  source      varchar(64) not null,
  recorded    timestamp with time zone not null,
  primary key (patient_key, side, version)
);
create table clinical_value (
  patient_key varchar(64) not null,
  side        varchar(5) not null,
  version     integer not null,
  variable    varchar(32) not null, -- as in the table that clinics send: cN, er_pct
  stated      varchar(32) not null,
  primary key (patient_key, side, version, variable),
  foreign key (patient_key, side, version) references clinical_record
);

-- A case as pairing and extraction left it, and what was last said of it.
create table scoring_case (
  case_id         varchar(52) primary key,
  patient_key     varchar(64) not null references patient,
  side            varchar(5) not null,
  newest_decision bigint not null,
  closed          boolean not null,
  features        text,   -- the newest FeaturesExtracted
  rerun           timestamp with time zone, -- a person asked for the active model, not yet followed
  said_decision   bigint,
  said_state      varchar(20),
  said_waiting    text,   -- codes, separated by blanks
  said_because    text,
  said_version    varchar(64)
);
create index scoring_case_patient on scoring_case (patient_key);

-- Every result that was made. The last one of a case and role is in force (of silent models: of a case and model).
create table result (
  id             bigint generated always as identity primary key,
  case_id        varchar(52) not null references scoring_case,
  role           varchar(6) not null,
  model_digest   varchar(64) not null,
  case_version   varchar(64) not null,
  content_digest varchar(64) not null,
  event          text not null, -- the ResponsePredicted, as last said
  unique (case_id, role, case_version)
);

-- Models, bytes and all, so that a result can be made again though a file in the folder is gone.
create table model (
  digest         varchar(64) primary key,
  file           bytea not null,
  role           varchar(8) not null, -- ACTIVE, SHADOW, RETIRED
  since          timestamp with time zone not null,
  operator       varchar(128) not null,
  reason         varchar(1000) not null,
  instruction_id varchar(64)          -- null when the configuration gave the role
);
create table model_role_change (
  id             bigint generated always as identity primary key,
  digest         varchar(64) not null references model,
  role           varchar(8) not null,
  changed        timestamp with time zone not null,
  operator       varchar(128) not null,
  reason         varchar(1000) not null,
  instruction_id varchar(64)
);

-- Whoever holds this row knows that no role changes. Taken after a patient's row, never before.
create table model_lock (
  id integer primary key
);
insert into model_lock (id) values (1);
