-- Revisions of studies that could not be read: kept as they were told, so that a person can have them read again.
create table failed_reading (
  patient_key char(64) not null,
  study_uid   varchar(64) not null,
  told        text not null,                        -- JSON of StudyReceived
  primary key (patient_key, study_uid)
);
