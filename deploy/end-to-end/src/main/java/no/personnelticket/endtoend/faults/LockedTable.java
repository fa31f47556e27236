package no.personnelticket.endtoend.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import no.personnelticket.local.Part;

/** Locks a whole table, as a migration can; no other session can read or write it. */
final class LockedTable implements Fault {

    /** A table of a database. */
    record Table(String database, String name) {}

    static final List<Table> TABLES = List.of(
            new Table("usage", "distribution"),
            new Table("usage", "usage"),
            new Table("usage", "refund"),
            new Table("rights", "contract"),
            new Table("rights", "coupon_use"),
            new Table("validation", "coupon_use"),
            new Table("validation", "reservation"),
            new Table("validation", "distributed_ticket"),
            new Table("validation", "contract"));

    private final Table table;
    private Connection holder;

    LockedTable(Table table) {
        this.table = table;
    }

    @Override
    public String title() {
        return "lock " + table.database + "." + table.name;
    }

    @Override
    public Set<Part> touches() {
        return Set.of(Part.POSTGRES);
    }

    @Override
    public void inject(Target target) throws SQLException {
        holder = Tables.connect(target.system(), table.database);
        holder.setAutoCommit(false);
        try (Statement statement = holder.createStatement()) {
            statement.execute("set lock_timeout = '20s'");
            statement.execute("lock table " + table.name + " in access exclusive mode");
        }
    }

    @Override
    public void heal(Target target) throws SQLException {
        if (holder != null) {
            holder.rollback();
            holder.close();
        }
    }
}
