package no.personnelticket.rights.claim;

import jakarta.inject.Singleton;
import java.time.Instant;
import no.personnelticket.rights.claim.ClaimLimits.Tried;
import no.personnelticket.store.Database;

/** The tries of unknown pickup codes, shared by all instances. */
@Singleton
class UnknownCodeStore {

    private static final String SINCE = """
            select count(*) filter (where customer_number = ?) as of_customer,
                min(tried_at) filter (where customer_number = ?) as first_of_customer,
                count(*) filter (where caller = ?) as of_caller,
                min(tried_at) filter (where caller = ?) as first_of_caller
            from unknown_pickup_code where (customer_number = ? or caller = ?) and tried_at > ?""";

    /** Locked before the customer in every call, so that two calls cannot deadlock. */
    private static final String LOCK_CALLER = "select pg_advisory_xact_lock(1, hashtext(?))";

    private static final String LOCK_CUSTOMER = "select pg_advisory_xact_lock(2, hashtext(?))";

    private static final String ADD =
            "insert into unknown_pickup_code (caller, customer_number, tried_at) values (?, ?, ?)";

    private final Database database;

    UnknownCodeStore(Database database) {
        this.database = database;
    }

    /** Locks the tries of the caller and for the customer until the transaction ends. */
    void lock(String caller, long customerNumber) {
        database.query(LOCK_CALLER, row -> true, caller);
        database.query(LOCK_CUSTOMER, row -> true, Long.toString(customerNumber));
    }

    Tried since(Instant start, String caller, long customerNumber) {
        return database.first(
                        SINCE,
                        row -> new Tried(
                                row.getInt("of_customer"),
                                Database.instant(row, "first_of_customer"),
                                row.getInt("of_caller"),
                                Database.instant(row, "first_of_caller")),
                        customerNumber,
                        customerNumber,
                        caller,
                        caller,
                        customerNumber,
                        caller,
                        start)
                .orElseThrow();
    }

    void add(String caller, long customerNumber, Instant now) {
        database.update(ADD, caller, customerNumber, now);
    }
}
