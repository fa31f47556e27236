package no.personnelticket.rights.entitlement;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import no.personnelticket.rights.contract.ContractStore;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.StudentProof;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** Reads customers' entitlements. */
@Singleton
public class EntitlementStore {

    private static final String OF_CUSTOMERS = """
            select %s, e.company_id, h.ticket_holder_code, h.customer_number, h.student_from, h.student_to,
                coalesce(f.first_name, e.first_name) || ' ' || coalesce(f.surname, e.surname) as owner,
                coalesce(f.date_of_birth, e.date_of_birth) as date_of_birth
            from ticket_rights_holder h
            join contract c on c.holder_id = h.id
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where h.customer_number = any(?)
            order by c.valid_from, c.travel_type, c.contract_id""".formatted(ContractStore.columns("c."));

    private final Database database;

    public EntitlementStore(Database database) {
        this.database = database;
    }

    /** All entitlements of a customer in these companies, also those that are not valid now. */
    public List<Entitlement> ofCustomer(long customerNumber, IntPredicate companies) {
        return ofCustomers(List.of(customerNumber)).getOrDefault(customerNumber, List.of()).stream()
                .filter(entitlement -> companies.test(entitlement.companyId()))
                .toList();
    }

    /** All entitlements of these customers by customer number, also those that are not valid now. */
    Map<Long, List<Entitlement>> ofCustomers(Collection<Long> customerNumbers) {
        return database
                .query(
                        OF_CUSTOMERS,
                        EntitlementStore::entitlement,
                        Column.of("int8", customerNumbers, Function.identity()))
                .stream()
                .collect(Collectors.groupingBy(Entitlement::ownerCustomerNumber));
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
                                row.getObject("student_to", LocalDate.class))),
                row.getInt("company_id"));
    }
}
