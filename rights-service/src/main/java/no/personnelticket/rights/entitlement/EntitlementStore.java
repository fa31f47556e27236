package no.personnelticket.rights.entitlement;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.StudentProof;
import no.personnelticket.store.Database;

/** Reads customers' entitlements. */
@Singleton
public class EntitlementStore {

    private static final String OF_CUSTOMER = """
            select c.*, h.ticket_holder_code, h.customer_number, h.student_from, h.student_to,
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
                ContractStore.contract(row),
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
