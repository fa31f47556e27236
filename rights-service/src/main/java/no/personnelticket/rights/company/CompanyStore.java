package no.personnelticket.rights.company;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.http.error.Problem;
import no.personnelticket.rights.PageStore;
import no.personnelticket.rights.PageStore.Search;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.store.Database;

/** The member companies. */
@Singleton
public class CompanyStore {

    private static final Search SEARCH = new Search("*", """
            from company
            where (?::text is null or employee_no_prefix = ?)
                and (?::text is null or position(lower(?) in lower(name)) > 0)
                and (? or not is_deleted)""", "company_id");

    private final Database database;
    private final PageStore pages;

    public CompanyStore(Database database, PageStore pages) {
        this.database = database;
        this.pages = pages;
    }

    /** A company that takes part today. */
    public Optional<Company> find(int companyId) {
        return database.first(
                "select * from company where company_id = ? and not is_deleted", CompanyStore::company, companyId);
    }

    /** A company that takes part or did. */
    public Optional<Company> findAlsoDeleted(int companyId) {
        return database.first("select * from company where company_id = ?", CompanyStore::company, companyId);
    }

    /** Throws 404 unless the company takes part or did. */
    public void mustExist(int companyId) {
        if (findAlsoDeleted(companyId).isEmpty()) {
            throw new Problem(RightsErrorCode.COMPANY_NOT_FOUND, "There is no such member company");
        }
    }

    /** Companies by prefix of employee number and part of the name; null for any. */
    public Page<Company> search(String employeeNoPrefix, String name, boolean includeDeleted, Paging paging) {
        return pages.page(
                SEARCH, CompanyStore::company, paging, employeeNoPrefix, employeeNoPrefix, name, name, includeDeleted);
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                row.getInt("company_id"),
                row.getString("name"),
                row.getString("address_line"),
                row.getString("postal_code"),
                row.getBoolean("is_deleted"),
                row.getBoolean("allow_e_tickets"),
                row.getString("report_separator"),
                row.getString("employee_no_prefix"),
                row.getBoolean("allow_local_employees"));
    }
}
