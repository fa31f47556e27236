alter table ticket_rights_holder
    add column student_from date,
    add column student_to date,
    add check ((student_from is null) = (student_to is null) and student_from <= student_to);
comment on column ticket_rights_holder.student_from is 'With student_to, the days on which the proof that the holder is a student is valid';
