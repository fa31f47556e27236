package no.personnelticket.rights.family;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.rights.PageStore;
import no.personnelticket.rights.PageStore.Search;
import no.personnelticket.rights.right.FamilyRelation;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.PersonColumns;

/** The family members of all employees. */
@Singleton
public class FamilyMemberStore {

    private static final PersonColumns<FamilyMember> MEMBERS = PersonColumns.of("family_member", FamilyMember::id)
            .kept("employee_id", "uuid", FamilyMember::employeeId)
            .kept("family_relation", "text", FamilyMember::familyRelation)
            .column("first_name", "text", FamilyMember::firstName, "")
            .column("surname", "text", FamilyMember::surname, "")
            .column("date_of_birth", "date", FamilyMember::dateOfBirth, PersonColumns.NO_DATE)
            .column("is_deleted", "bool", FamilyMember::isDeleted, true);

    private static final String SAVE = MEMBERS.columns().insertOrUpdate("id")
            + " returning old.date_of_birth <> new.date_of_birth as has_other_age";

    private static final Search OF_COMPANY = new Search(
            "m.*",
            "from family_member m join employee e on e.id = m.employee_id where e.company_id = ? and m.erased_at is null",
            "m.employee_id, m.id");

    private final Database database;
    private final PageStore pages;

    public FamilyMemberStore(Database database, PageStore pages) {
        this.database = database;
        this.pages = pages;
    }

    public Optional<FamilyMember> find(UUID id) {
        return database.first(
                "select * from family_member where id = ? and erased_at is null", FamilyMemberStore::member, id);
    }

    /** Stores a new or changed family member; returns whether the birth date of a known one was corrected. */
    boolean save(FamilyMember member) {
        return database.first(
                        SAVE,
                        row -> row.getBoolean("has_other_age"),
                        MEMBERS.columns().parameters(List.of(member)))
                .orElseThrow();
    }

    /** Erases everything about these persons permanently; the rows show only that there were family members. */
    public void erase(Collection<UUID> ids, Instant now) {
        database.update(MEMBERS.erase(), MEMBERS.erased(ids, now));
    }

    /** The family members of these employees, the oldest first. */
    public List<FamilyMember> ofEmployees(Collection<UUID> employeeIds) {
        return database.query(
                "select * from family_member where employee_id = any(?) and erased_at is null order by date_of_birth, id",
                FamilyMemberStore::member,
                Column.ids(employeeIds));
    }

    public Page<FamilyMember> ofCompany(int companyId, Paging paging) {
        return pages.page(OF_COMPANY, FamilyMemberStore::member, paging, companyId);
    }

    private static FamilyMember member(ResultSet row) throws SQLException {
        return new FamilyMember(
                row.getObject("id", UUID.class),
                row.getObject("employee_id", UUID.class),
                FamilyRelation.ofNullable(row.getString("family_relation")),
                row.getString("first_name"),
                row.getString("surname"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getBoolean("is_deleted"));
    }
}
