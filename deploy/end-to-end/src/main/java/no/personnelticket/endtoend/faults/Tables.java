package no.personnelticket.endtoend.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Found.Contract;
import no.personnelticket.endtoend.faults.Found.CouponUse;
import no.personnelticket.endtoend.faults.Found.Rights;
import no.personnelticket.endtoend.faults.Found.Ticket;
import no.personnelticket.endtoend.faults.Found.Usage;
import no.personnelticket.endtoend.faults.Found.Usages;
import no.personnelticket.endtoend.faults.Found.Validation;
import no.personnelticket.local.LocalSystem;

/** Reads the tables of the services. */
record Tables(LocalSystem system) {

    private static final String COUPONS = "select usage_id, contract_id, coupons from coupon_use";

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Connection connect(LocalSystem system, String database) throws SQLException {
        return DriverManager.getConnection(system.jdbcUrl(database), "postgres", "");
    }

    Usages usages() throws SQLException {
        return new Usages(
                new HashSet<>(texts("usage", "select ticket_distribution_id from distribution")),
                new HashSet<>(texts("usage", "select refund_id from refund")),
                rows(
                        "usage",
                        """
                        select usage_id, ticket_distribution_id, ticket_id, contract_id, coupons, refund_id
                        from usage""",
                        row -> new Usage(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getInt(5),
                                row.getString(6))));
    }

    Rights rights() throws SQLException {
        return new Rights(
                rows(
                        "rights",
                        "select contract_id, version, coupons_used, coupons_limit from contract",
                        row -> new Contract(
                                row.getObject(1, UUID.class),
                                row.getLong(2),
                                row.getInt(3),
                                row.getObject(4, Integer.class))),
                rows("rights", COUPONS, Tables::couponUse));
    }

    Validation validation() throws SQLException {
        return new Validation(
                new HashSet<>(rows(
                        "validation",
                        "select ticket_distribution_id, ticket_id from distributed_ticket",
                        row -> new Ticket(row.getString(1), row.getString(2)))),
                versions(),
                rows("validation", COUPONS, Tables::couponUse));
    }

    private Map<UUID, Long> versions() throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        rows(
                "validation",
                "select contract_id, version from contract",
                row -> versions.put(row.getObject(1, UUID.class), row.getLong(2)));
        return versions;
    }

    private List<String> texts(String database, String sql) throws SQLException {
        return rows(database, sql, row -> row.getString(1));
    }

    private <T> List<T> rows(String database, String sql, Reader<T> reader) throws SQLException {
        try (Connection connection = connect(system, database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    private static CouponUse couponUse(ResultSet row) throws SQLException {
        return new CouponUse(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3));
    }
}
