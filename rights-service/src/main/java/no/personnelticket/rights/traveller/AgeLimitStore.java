package no.personnelticket.rights.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.database.Database;
import no.personnelticket.events.UserType;

/** The age limits, with the days from which they hold. */
@ApplicationScoped
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
