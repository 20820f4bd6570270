-- What the listener holds of each study: the newest revision that was announced.
create table study_revision (
  patient_key    varchar(64) not null,
  study          varchar(64) not null,
  revision       integer not null,
  objects_digest varchar(64) not null,
  primary key (patient_key, study)
);

-- Every enrolled case as it stands; a patient who is enrolled without a side has a row, too, under the patient's key.
-- Lists of codes are separated by blanks.
create table known_case (
  row_id          varchar(64) primary key, -- case id, or patient key
  patient_key     varchar(64) not null,
  case_id         varchar(52),
  side            varchar(5),
  state           varchar(16),             -- null until the first change of state was heard
  stage           varchar(16),
  decision        bigint not null,
  newest_decision bigint not null,         -- the greatest that any event named; what rests on an older one is outdated
  waiting_for     varchar(4000) not null,
  because         varchar(4000) not null,
  warnings        varchar(4000) not null,
  case_version    varchar(64),
  since           timestamp with time zone not null, -- of this state with these reasons
  changed         timestamp with time zone not null
);
create index known_case_patient on known_case (patient_key);

-- How each case came there, and what people decided about it.
create table case_history (
  id          bigint generated always as identity primary key,
  row_id      varchar(64) not null,
  at          timestamp with time zone not null,
  stage       varchar(16),
  state       varchar(16),
  decision    bigint,
  codes       varchar(4000) not null,
  instruction varchar(32),
  operator    varchar(128),
  reason      varchar(1000)
);
create index case_history_row on case_history (row_id);

-- What the active model answered. The newest of a case is in force.
create table result (
  case_version       varchar(64) primary key,
  case_id            varchar(52) not null,
  patient_key        varchar(64) not null,
  decision           bigint not null,
  event              bytea not null,       -- ResponsePredicted as JSON
  model              varchar(64) not null, -- digest of the model file
  model_name         varchar(200) not null,
  demonstration      boolean not null,
  probability        double precision,     -- null: withheld
  issue              integer not null,     -- how often it was taken back by pairing and came again
  in_force           boolean not null,
  released           boolean not null,
  withdrawn_because  varchar(4000),        -- null: stands
  withdrawn_operator varchar(128),
  withdrawn_reason   varchar(1000),
  withdrawn_decision bigint,
  withdrawn_at       timestamp with time zone,
  told               varchar(1000) not null -- the state that was last said of it
);
create index result_case on result (case_id);

-- One document for one destination. UIDs and digest are there once its bytes are stored; from then on only those are sent.
create table document (
  id              bigint generated always as identity primary key,
  case_version    varchar(64) not null,
  case_id         varchar(52) not null,
  patient_key     varchar(64) not null,
  kind            varchar(16) not null,
  role            varchar(4) not null,     -- the scan that a SEGMENTATION is of, PRE or POST; '' for what is about both
  issue           integer not null,
  destination     varchar(16) not null,
  state           varchar(16) not null,    -- QUEUED, HELD, DELIVERED, FAILED, DROPPED
  code            varchar(80),
  explanation     varchar(1000),
  attempts        integer not null,
  refusals        integer not null,
  next_attempt    timestamp with time zone not null,
  sop_class       varchar(64),
  sop_instance    varchar(64),
  study           varchar(64),
  series          varchar(64),
  digest          varchar(64),
  first_sent      timestamp with time zone, -- from then on the destination may have it
  delivered       timestamp with time zone,
  confirmation    varchar(16),
  created         timestamp with time zone not null,
  changed         timestamp with time zone not null,
  unique (case_version, kind, role, issue, destination)
);
create index document_case on document (case_id);
create index document_due on document (destination, state, next_attempt);
create index document_instance on document (sop_instance);

-- One process at a time delivers to a destination, and an outage is waited out for all its documents together.
create table destination (
  ae_title     varchar(16) primary key,
  failures     integer not null,
  next_attempt timestamp with time zone not null,
  code         varchar(80),
  explanation  varchar(1000),
  paused       boolean not null,
  owner        varchar(64),
  leased_until timestamp with time zone not null
);
