package no.personnelticket.rights.subject;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.store.Database;

/** Reads the data of persons that are not in the register, and finds persons who left. */
@Singleton
class SubjectStore {

    private static final String LOCK = """
            select from employee where id = (select employee_id from ticket_rights_holder where id = ?)
            for no key update""";

    /**
     * The last day on which a contract could be used. An end that was told late does not undo earlier use: until the
     * day before the last change the contract may have been valid. Null if it was withdrawn before it was valid.
     */
    private static final String LAST_DAY_OF_USE = """
            (select max(case when not c.is_ended then greatest(c.valid_to, changed.day - 1)
                when c.valid_from <= changed.day then greatest(c.valid_from, changed.day - 1) end)
            from contract c cross join lateral
                (select (c.changed_at at time zone 'Europe/Oslo')::date as day) as changed""";

    private static final String PERSONS = """
            select h.*, e.company_id, e.is_deleted or coalesce(e.hire_end_date < ?, false) as has_left,
                greatest(case when h.family_member_id is null then e.hire_end_date end,
                    %s where c.holder_id = h.id)) as last_day
            from ticket_rights_holder h
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where (h.id = ? or h.employee_id = ?) and e.erased_at is null and f.erased_at is null
            order by f.date_of_birth nulls first, h.id""".formatted(LAST_DAY_OF_USE);

    private static final String WHO_LEFT = """
            select e.id from employee e
            where e.erased_at is null and (e.is_deleted or e.hire_end_date < ?)
                and greatest(e.hire_end_date, %1$s
                    join ticket_rights_holder h on h.id = c.holder_id where h.employee_id = e.id)) < ?
            union all
            select f.id from family_member f
            where f.erased_at is null and f.is_deleted
                and %1$s where c.holder_id = f.id) < ?
            limit ?""".formatted(LAST_DAY_OF_USE);

    private final Database database;

    SubjectStore(Database database) {
        this.database = database;
    }

    /** Locks the person's employee until the transaction ends. */
    void lock(UUID id) {
        database.query(LOCK, row -> true, id);
    }

    /** A family member, or an employee with the family; empty if there is no such person, or the person was erased. */
    List<Subject> persons(UUID id, LocalDate today) {
        return database.query(PERSONS, SubjectStore::subject, today, id, id);
    }

    /** Employees and family members whose last right ended before the day. */
    List<UUID> whoLeftBefore(LocalDate day, int atMost) {
        return database.query(WHO_LEFT, row -> row.getObject("id", UUID.class), day, day, day, atMost);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return new Subject(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                row.getObject("family_member_id", UUID.class),
                row.getInt("company_id"),
                row.getString("ticket_holder_code"),
                row.getObject("customer_number", Long.class),
                row.getObject("claimed_at") == null ? null : Database.instant(row, "claimed_at"),
                row.getObject("student_from", LocalDate.class),
                row.getObject("student_to", LocalDate.class),
                row.getBoolean("has_left"),
                row.getObject("last_day", LocalDate.class));
    }
}
