package no.personnelticket.rights.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import no.personnelticket.database.Database;
import no.personnelticket.rights.claim.ClaimLimits.Tried;

/** Who tried unknown pickup codes, and when; shared by all instances. */
@ApplicationScoped
class UnknownCodeStore {

    private static final String SINCE = """
            select count(*) filter (where customer_number = ?) as of_customer,
                min(tried_at) filter (where customer_number = ?) as first_of_customer,
                count(*) filter (where caller = ?) as of_caller,
                min(tried_at) filter (where caller = ?) as first_of_caller
            from unknown_pickup_code where (customer_number = ? or caller = ?) and tried_at > ?""";

    private static final String ADD = """
            with forgotten as (
                delete from unknown_pickup_code where ctid in (
                    select ctid from unknown_pickup_code where tried_at <= ? for update skip locked))
            insert into unknown_pickup_code (caller, customer_number, tried_at) values (?, ?, ?)""";

    private final Database database;

    UnknownCodeStore(Database database) {
        this.database = database;
    }

    Tried since(Instant start, String caller, long customerNumber) {
        return database.query(
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
                .get(0);
    }

    /** Remembers one, and forgets those from before the start of the window. */
    void add(String caller, long customerNumber, Instant now, Instant start) {
        database.update(ADD, start, caller, customerNumber, now);
    }
}
