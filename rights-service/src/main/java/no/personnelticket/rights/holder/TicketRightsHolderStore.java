package no.personnelticket.rights.holder;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.rights.PageStore;
import no.personnelticket.rights.PageStore.Search;
import no.personnelticket.rights.right.FamilyRelation;

/** The holders as their companies see them. */
@Singleton
class TicketRightsHolderStore {

    private static final Search SEARCH = new Search("""
            h.id, e.company_id, e.employee_no, h.employee_id, h.family_member_id, f.family_relation,
            coalesce(f.first_name, e.first_name) as first_name, coalesce(f.surname, e.surname) as surname,
            h.ticket_holder_code, h.customer_number is not null as is_claimed""", """
            from ticket_rights_holder h
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where e.company_id = ? and e.erased_at is null and f.erased_at is null and (?::bigint is null or e.employee_no = ?)
            and (?::date is null or exists (
                select from contract c where c.holder_id = h.id and not c.is_ended and c.valid_to >= ?))""", "e.employee_no, e.id, f.date_of_birth nulls first, h.id");

    private final PageStore pages;

    TicketRightsHolderStore(PageStore pages) {
        this.pages = pages;
    }

    /**
     * The holders of a company, by employee number and with rights that are valid on the day or later; null for any.
     */
    Page<TicketRightsHolder> search(int companyId, Long employeeNo, LocalDate fromDate, Paging paging) {
        return pages.page(
                SEARCH, TicketRightsHolderStore::holder, paging, companyId, employeeNo, employeeNo, fromDate, fromDate);
    }

    private static TicketRightsHolder holder(ResultSet row) throws SQLException {
        return new TicketRightsHolder(
                row.getObject("id", UUID.class),
                row.getInt("company_id"),
                row.getLong("employee_no"),
                row.getObject("employee_id", UUID.class),
                row.getObject("family_member_id", UUID.class),
                FamilyRelation.ofNullable(row.getString("family_relation")),
                row.getString("first_name"),
                row.getString("surname"),
                row.getString("ticket_holder_code"),
                row.getBoolean("is_claimed"));
    }
}
