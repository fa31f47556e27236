package no.personnelticket.rights.entitlement;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.database.Column;
import no.personnelticket.database.Database;
import no.personnelticket.messaging.Together;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.contract.ContractBatchStore;
import no.personnelticket.rights.traveller.HolderAge;
import no.personnelticket.rights.traveller.StudentProof;

/** Reads customers' entitlements in one round trip, which those who ask at the same time share. */
@Singleton
public class EntitlementStore {

    // the inner select hides from the planner how many customers are asked for, so that it plans once and for all
    private static final String OF_CUSTOMERS = """
            select c.contract_id, c.version, c.holder_id, c.policy, c.travel_type, c.product_id, c.product_version,
                c.valid_from, c.valid_to, c.is_ended, c.coupons_limit, c.coupons_used, c.changed_at,
                c.contract_parent, c.starts_at, c.ends_at, h.ticket_holder_code, h.customer_number, h.student_from, h.student_to,
                coalesce(f.first_name, e.first_name) || ' ' || coalesce(f.surname, e.surname) as owner,
                coalesce(f.date_of_birth, e.date_of_birth) as date_of_birth
            from ticket_rights_holder h
            join contract c on c.holder_id = h.id
            join employee e on e.id = h.employee_id
            left join family_member f on f.id = h.family_member_id
            where h.customer_number = any ((select ?)::bigint[])""";

    private static final Comparator<Entitlement> ORDER = Comparator.comparing(
            Entitlement::contract,
            Comparator.comparing(Contract::validFrom)
                    .thenComparing(Contract::travelType)
                    .thenComparing(Contract::contractId));

    private static final Together.Limits LIMITS = new Together.Limits(2, 64, 2_000);

    private final Database database;
    private final Together<Long, List<Entitlement>> together;

    public EntitlementStore(Database database) {
        this.database = database;
        this.together = new Together<>(LIMITS, customers -> ofCustomers(customers).stream()
                .map(CompletableFuture::completedFuture)
                .toList());
    }

    /** All of a customer's, also those that are not valid now. */
    public List<Entitlement> ofCustomer(long customerNumber) {
        return ofCustomers(List.of(customerNumber)).get(0);
    }

    /** The same when it is there, without a thread that waits for it. */
    CompletableFuture<List<Entitlement>> askFor(long customerNumber) {
        return together.ask(customerNumber);
    }

    private List<List<Entitlement>> ofCustomers(List<Long> customerNumbers) {
        Map<Long, List<Entitlement>> found = database
                .query(
                        OF_CUSTOMERS,
                        EntitlementStore::entitlement,
                        Column.of("int8", customerNumbers, Function.identity()))
                .stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Entitlement::ownerCustomerNumber));
        return customerNumbers.stream()
                .map(customer -> found.getOrDefault(customer, List.of()))
                .toList();
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

    @PreDestroy
    void close() {
        together.close();
    }
}
