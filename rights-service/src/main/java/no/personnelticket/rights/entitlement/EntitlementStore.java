package no.personnelticket.rights.entitlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.database.Database;
import no.personnelticket.rights.contract.ContractBatchStore;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.StudentProof;

/** Reads a customer's entitlements in one round trip. */
@ApplicationScoped
public class EntitlementStore {

    private static final String OF_CUSTOMER = """
            select c.contract_id, c.version, c.holder_id, c.policy, c.travel_type, c.product_id, c.product_version,
                c.valid_from, c.valid_to, c.is_ended, c.coupons_limit, c.coupons_used, c.changed_at,
                c.contract_parent, c.starts_at, c.ends_at, h.ticket_holder_code, h.customer_number, h.student_from, h.student_to,
                coalesce(f.first_name, e.first_name) || ' ' || coalesce(f.surname, e.surname) as owner,
                coalesce(f.date_of_birth, e.date_of_birth) as date_of_birth
            from ticket_rights_holder h
            join contract c on c.holder_id = h.id
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where h.customer_number = ?
            order by c.valid_from, c.travel_type, c.contract_id""";

    private final Database database;

    public EntitlementStore(Database database) {
        this.database = database;
    }

    /** All of a customer's, also those that are not valid now. */
    public List<Entitlement> ofCustomer(long customerNumber) {
        return database.query(OF_CUSTOMER, EntitlementStore::entitlement, customerNumber);
    }

    private static Entitlement entitlement(ResultSet row) throws SQLException {
        return new Entitlement(
                ContractBatchStore.contract(row),
                row.getString("ticket_holder_code"),
                row.getLong("customer_number"),
                row.getString("owner"),
                new HolderAge(
                        row.getObject("date_of_birth", LocalDate.class),
                        StudentProof.ofNullable(
                                row.getObject("student_from", LocalDate.class),
                                row.getObject("student_to", LocalDate.class))));
    }
}
