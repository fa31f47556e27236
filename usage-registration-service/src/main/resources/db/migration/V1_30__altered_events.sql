alter table validation add column fingerprint text;
alter table contract add column fingerprint text;
comment on column validation.fingerprint is
    'SHA-256 of the event; another content under the same id is refused. Absent for those from before this was kept';
comment on column contract.fingerprint is
    'SHA-256 of the image; another content in the same version is refused. Absent for those from before this was kept';
