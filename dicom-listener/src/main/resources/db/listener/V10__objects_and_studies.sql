-- What is held, and how far each study is. Files lie in the object store; their paths follow from these columns.

create table study (
    patient_key    varchar(64)              not null,
    study          varchar(64)              not null,
    revision       integer                  not null, -- 0 only within the transaction that begins the study
    complete       boolean                  not null,
    last_change    timestamp with time zone not null, -- the quiet period runs from here
    primary key (patient_key, study)
);
create index study_open on study (complete, last_change);
create index study_uid on study (study);

-- One row for each SOP Instance UID: the object that counts.
create table held_object (
    sop_instance    varchar(64)              not null primary key,
    patient_key     varchar(64)              not null,
    study           varchar(64)              not null,
    series          varchar(64)              not null,
    sop_class       varchar(64)              not null,
    transfer_syntax varchar(64)              not null,
    file_sha256     varchar(64)              not null,
    file_bytes      bigint                   not null,
    received        timestamp with time zone not null,
    source          varchar(16)              not null, -- calling AE title
    conflict        boolean                  not null, -- another object came under this UID and nobody has chosen yet
    own             boolean                  not null  -- written by Axilla and routed back
);
create index held_object_series on held_object (patient_key, study, series);
create index held_object_study on held_object (study);

-- Objects that are kept but do not count, each with its reason.
create table set_aside (
    sop_instance    varchar(64)              not null,
    file_sha256     varchar(64)              not null,
    code            varchar(80)              not null,
    patient_key     varchar(64),                       -- null: the object has no PatientID
    study           varchar(64)              not null,
    series          varchar(64)              not null,
    sop_class       varchar(64)              not null,
    transfer_syntax varchar(64)              not null,
    file_bytes      bigint                   not null,
    received        timestamp with time zone not null,
    source          varchar(16)              not null,
    taking_over     boolean                  not null, -- is about to take the place of the one that counts
    primary key (sop_instance, file_sha256)
);
create index set_aside_study on set_aside (patient_key, study);

-- SOP Instance UIDs that the reporter sent out.
create table written_object (
    sop_instance varchar(64) not null primary key
);

-- When the last reconciliation of files and rows began; files older than this are known.
create table reconciliation (
    id      integer                  not null primary key,
    started timestamp with time zone not null
);
