package no.personnelticket.rights.traveller;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.events.UserType;

/** The age limits, with the days from which they hold. */
@ApplicationScoped
class AgeLimitStore {

    private final AgroalDataSource database;

    AgeLimitStore(AgroalDataSource database) {
        this.database = database;
    }

    List<AgeLimit> all() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select user_type, from_age, valid_from from age_limit")) {
            List<AgeLimit> limits = new ArrayList<>();
            while (row.next()) {
                limits.add(new AgeLimit(
                        UserType.valueOf(row.getString("user_type")),
                        row.getInt("from_age"),
                        row.getObject("valid_from", LocalDate.class)));
            }
            return limits;
        } catch (SQLException fault) {
            throw new IllegalStateException("Age limits cannot be read", fault);
        }
    }
}
