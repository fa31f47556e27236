package no.personnelticket.benchmarks.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import no.personnelticket.benchmarks.process.Pgbench;

/** pgbench with one insert and one update of a row that the transaction locks: the minimum of a reservation. */
record DurableLimit(Pgbench pgbench, Path script) {

    private static final String TRANSACTION = """
            \\set contract random(1, %1$d)
            begin;
            insert into held (contract, note) values (:contract, 'one coupon');
            update pool set coupons = coupons - 1 where contract = :contract;
            end;
            """;

    static DurableLimit create(String jdbcUrl, int port, Path directory) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("create table pool (contract int primary key, coupons int not null)");
            statement.execute(
                    "insert into pool select n, 100000000 from generate_series(1, " + Options.CONTRACTS + ") n");
            statement.execute("create table held (id bigint generated always as identity primary key,"
                    + " contract int not null, note text not null)");
        }
        Path script = Files.writeString(directory.resolve("transaction.sql"), TRANSACTION.formatted(Options.CONTRACTS));
        return new DurableLimit(new Pgbench(port), script);
    }

    double perSecond(int clients, int seconds) throws IOException, InterruptedException {
        return pgbench.perSecond(script, clients, seconds);
    }
}
