package no.personnelticket.rights.holder;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.rights.right.Employment;
import no.personnelticket.rights.right.FamilyRelation;
import no.personnelticket.rights.right.HireEndCause;
import no.personnelticket.rights.right.HolderFacts;
import no.personnelticket.rights.traveller.StudentProof;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.TableColumns;

/** The ticket right holders, with the facts that decide on their rights. */
@Singleton
public class HolderStore {

    private static final String LOCK_OF_EMPLOYEES =
            "select from ticket_rights_holder where employee_id = any(?) order by id for no key update";

    private static final String OF_EMPLOYEES = """
            select h.id, f.family_relation, coalesce(f.date_of_birth, e.date_of_birth) as date_of_birth, coalesce(f.is_deleted, false) as is_deleted,
                e.company_id, e.hire_start_date, e.hire_end_date, e.hire_end_cause, e.abstain_from_ticket,
                e.is_deleted as employee_is_deleted
            from ticket_rights_holder h
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where h.employee_id = any(?) and e.erased_at is null and f.erased_at is null
            order by h.id""";

    private static final String LOCK_BY_CODE = """
            select id, customer_number from ticket_rights_holder where ticket_holder_code = ? for no key update""";

    private static final String CONNECT =
            "update ticket_rights_holder set customer_number = ?, claimed_at = ? where id = ?";

    private static final String SET_STUDENT_PROOF = """
            update ticket_rights_holder set (student_from, student_to) = row(?::date, ?::date)
            where id = ? and (student_from, student_to) is distinct from (?::date, ?::date)""";

    private static final String ERASE = """
            update ticket_rights_holder as holder
            set (ticket_holder_code, customer_number, claimed_at, student_from, student_to) = row(code, null, null, null, null)
            from unnest(?, ?) as erased (id, code) where holder.id = erased.id""";

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final TableColumns<NewHolder> newHolders = TableColumns.<NewHolder>of("ticket_rights_holder")
            .key("id", "uuid", NewHolder::id)
            .key("employee_id", "uuid", NewHolder::employeeId)
            .key("family_member_id", "uuid", NewHolder::familyMemberId)
            .key("ticket_holder_code", "text", holder -> PickupCode.from(random));

    public HolderStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a person a holder with a pickup code, unless the person is a holder already. */
    public void create(NewHolder holder) {
        database.update(newHolders.insert() + " on conflict (id) do nothing", newHolders.parameters(List.of(holder)));
    }

    /** Adds many persons who are not holders yet, with pickup codes. */
    public void add(List<NewHolder> holders) {
        newHolders.copy(database, holders);
    }

    /** The employees and their family members, without persons who were erased. */
    public List<Holder> ofEmployees(List<UUID> employeeIds) {
        return database.query(OF_EMPLOYEES, HolderStore::holder, Column.ids(employeeIds));
    }

    /**
     * The employees and their family members, locked until the transaction ends, so that no other transaction changes
     * or claims their rights. They are read after they are locked, so that changes that were committed meanwhile are
     * seen.
     */
    public List<Holder> lockOfEmployees(List<UUID> employeeIds) {
        database.query(LOCK_OF_EMPLOYEES, row -> true, Column.ids(employeeIds));
        return ofEmployees(employeeIds);
    }

    /** Connects the holder with a pickup code to a customer; empty if there is no such code. */
    public Optional<Connection> connect(String ticketHolderCode, long customerNumber) {
        Optional<Connection> holder = database.first(LOCK_BY_CODE, HolderStore::connection, ticketHolderCode);
        if (holder.isEmpty() || holder.get().customerNumber() != null) {
            return holder;
        }
        UUID holderId = holder.get().holderId();
        database.update(CONNECT, customerNumber, clock.instant(), holderId);
        return Optional.of(new Connection(holderId, customerNumber, true));
    }

    /** The customer to whom a holder is connected, and whether the connection is new. */
    public record Connection(UUID holderId, Long customerNumber, boolean isNew) {}

    /** The company of the employee of the holder with the pickup code; empty if there is no such code. */
    public Optional<Integer> companyOfCode(String ticketHolderCode) {
        return database.first(
                "select company_id from ticket_rights_holder h join employee e on e.id = h.employee_id"
                        + " where h.ticket_holder_code = ?",
                row -> row.getInt("company_id"),
                ticketHolderCode);
    }

    /** The company of a holder's employee. */
    public Optional<Integer> companyOf(UUID holderId) {
        return database.first(
                "select company_id from ticket_rights_holder h join employee e on e.id = h.employee_id where h.id = ?",
                row -> row.getInt("company_id"),
                holderId);
    }

    /**
     * Replaces the proof.
     *
     * @param proof null removes it
     * @return whether anything changed
     */
    public boolean setStudentProof(UUID holderId, StudentProof proof) {
        LocalDate from = proof == null ? null : proof.validFrom();
        LocalDate to = proof == null ? null : proof.validTo();
        return database.update(SET_STUDENT_PROOF, from, to, holderId, from, to) == 1;
    }

    /** Removes the customer and the proof, and replaces the pickup code by a random one that is given to nobody. */
    public void erase(List<UUID> holderIds) {
        database.update(ERASE, Column.ids(holderIds), Column.texts(holderIds, id -> PickupCode.from(random)));
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(row.getObject("id", UUID.class), row.getObject("customer_number", Long.class), false);
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("id", UUID.class),
                row.getInt("company_id"),
                new HolderFacts(
                        FamilyRelation.ofNullable(row.getString("family_relation")),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getBoolean("is_deleted"),
                        new Employment(
                                row.getObject("hire_start_date", LocalDate.class),
                                row.getObject("hire_end_date", LocalDate.class),
                                HireEndCause.ofNullable(row.getString("hire_end_cause")),
                                row.getBoolean("abstain_from_ticket"),
                                row.getBoolean("employee_is_deleted"))));
    }
}
