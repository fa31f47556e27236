package no.personnelticket.endtoend.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.personnelticket.local.Part;

/** Opens all connections that PostgreSQL allows. */
final class NoConnections implements Fault {

    private static final String TOO_MANY = "53300";
    private static final int MOST = 1_000;

    private final List<Connection> taken = new ArrayList<>();

    @Override
    public String title() {
        return "use up the connections of PostgreSQL";
    }

    @Override
    public Set<Part> touches() {
        return Set.of(Part.POSTGRES);
    }

    @Override
    public void inject(Target target) throws SQLException {
        try {
            while (taken.size() < MOST) {
                taken.add(Tables.connect(target.system(), "postgres"));
            }
            throw new SQLException("PostgreSQL should have refused a connection, but gave " + MOST);
        } catch (SQLException refused) {
            if (!TOO_MANY.equals(refused.getSQLState())) {
                throw refused;
            }
        }
    }

    @Override
    public void heal(Target target) throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }
}
