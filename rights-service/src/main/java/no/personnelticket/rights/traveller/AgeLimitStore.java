package no.personnelticket.rights.traveller;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.UserType;
import no.personnelticket.store.Database;

/** The age limits, with the days from which they are in force. */
@Singleton
class AgeLimitStore {

    private final Database database;

    AgeLimitStore(Database database) {
        this.database = database;
    }

    List<AgeLimit> all() {
        return database.query(
                "select user_type, from_age, valid_from from age_limit",
                row -> new AgeLimit(
                        UserType.valueOf(row.getString("user_type")),
                        row.getInt("from_age"),
                        row.getObject("valid_from", LocalDate.class)));
    }
}
