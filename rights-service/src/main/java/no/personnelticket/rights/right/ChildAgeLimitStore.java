package no.personnelticket.rights.right;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.rights.right.ChildAgeLimits.ChildAgeLimit;

/** Keeps to which age children are covered. */
@ApplicationScoped
public class ChildAgeLimitStore {

    private final AgroalDataSource database;

    public ChildAgeLimitStore(AgroalDataSource database) {
        this.database = database;
    }

    /** As they are now; a new row counts from the next decision on. */
    public ChildAgeLimits all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select valid_from, below_age from child_age_limit");
                ResultSet row = select.executeQuery()) {
            List<ChildAgeLimit> limits = new ArrayList<>();
            while (row.next()) {
                limits.add(new ChildAgeLimit(row.getObject(1, LocalDate.class), row.getInt(2)));
            }
            return new ChildAgeLimits(limits);
        } catch (SQLException fault) {
            throw new IllegalStateException("Age limits for children cannot be read", fault);
        }
    }
}
