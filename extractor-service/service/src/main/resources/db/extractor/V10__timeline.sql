-- One row a patient: its lock, and what the clinical record and people say.
create table patient (
  patient_key    char(64) primary key,
  record_version integer,                          -- null while there is no clinical record
  sides          varchar(16) not null default '',
  operator_sides varchar(16) not null default '',  -- enrolled by a person before a record came
  nac_start      date,
  nac_end        date,
  surgery        date,
  nac_abandoned  boolean not null default false,
  closed         timestamp with time zone,         -- a person closed all cases; what arrives later is AFTER_CLOSURE
  pending        varchar(2000)                     -- what was last said of a patient without a side
);

-- The newest revision of each study that is known, and what reading it showed.
create table study (
  patient_key char(64) not null,
  study_uid   varchar(64) not null,
  revision    integer not null,
  complete    boolean not null,
  manifest    char(64) not null,
  received    timestamp with time zone not null,   -- of its first object
  reading     text,                                -- JSON of StudyReading; null until something was read
  failure     varchar(80),                         -- code: this revision could not be read
  primary key (patient_key, study_uid)
);

create table mask (
  patient_key char(64) not null,
  object_uid  varchar(64) not null,
  segment     integer not null,
  study_uid   varchar(64) not null,                -- the study that holds the object
  reading     text not null,                       -- JSON of MaskReading
  primary key (patient_key, object_uid, segment)
);

create table operator_override (
  patient_key char(64) not null,
  n           bigint not null,
  instruction text not null,                       -- JSON of OperatorInstructed
  withdrawn   boolean not null default false,
  primary key (patient_key, n)
);

create table axilla_case (
  case_id     char(52) primary key,
  patient_key char(64) not null,
  side        varchar(5) not null,
  decision    bigint not null,
  said        text not null,                       -- the decision as it was last said, JSON
  state       varchar(16) not null,
  match       text,                                -- JSON of the newest Match, kept while the case waits again
  delivered   boolean not null default false,
  ended       boolean not null default false,      -- a person closed it
  changed     timestamp with time zone not null
);
create index axilla_case_patient on axilla_case (patient_key);
