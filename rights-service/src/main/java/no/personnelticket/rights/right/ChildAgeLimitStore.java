package no.personnelticket.rights.right;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import no.personnelticket.rights.right.ChildAgeLimits.ChildAgeLimit;
import no.personnelticket.store.Database;

/** The ages below which children are covered. */
@Singleton
public class ChildAgeLimitStore {

    private final Database database;

    public ChildAgeLimitStore(Database database) {
        this.database = database;
    }

    /** The current limits; a new row applies from the next decision on. */
    public ChildAgeLimits all() {
        return new ChildAgeLimits(database.query(
                "select valid_from, below_age from child_age_limit",
                row -> new ChildAgeLimit(row.getObject(1, LocalDate.class), row.getInt(2))));
    }
}
