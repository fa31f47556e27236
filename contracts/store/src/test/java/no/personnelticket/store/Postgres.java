package no.personnelticket.store;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.personnelticket.embedded.EmbeddedPostgres;
import no.personnelticket.embedded.FreePort;

/** One real PostgreSQL for all tests of this JVM, and what can be done to it. */
public final class Postgres {

    private static final Path DATA = directory();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    static String url() {
        return url("store");
    }

    static String url(String database) {
        return SERVER.jdbcUrl(database);
    }

    public static AgroalDataSource pool(int maxSize) {
        return ServicePool.open(url(), maxSize);
    }

    /** On a connection of its own, without the limits of a service. */
    public static void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new AssertionError(sql, fault);
        }
    }

    static boolean exists(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        } catch (SQLException fault) {
            throw new AssertionError(sql, fault);
        }
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Lets a process of the server stand still. */
    static void freeze(long pid) {
        signal("-STOP", List.of(pid));
    }

    static void thaw(long pid) {
        signal("-CONT", List.of(pid));
    }

    /** Lets all processes of the server stand still; the postmaster first, so that no new ones come. */
    static void freezeServer() {
        freeze(postmaster());
        signal("-STOP", children());
    }

    static void thawServer() {
        signal("-CONT", children());
        thaw(postmaster());
    }

    private static List<Long> children() {
        return ProcessHandle.of(postmaster())
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .toList();
    }

    private static long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(DATA.resolve("postmaster.pid"), StandardCharsets.UTF_8)
                    .get(0));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static void signal(String signal, List<Long> pids) {
        try {
            for (long pid : pids) {
                new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres")
                    .resolve("data");
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start(DATA, FreePort.any(), List.of("store", "migrated"));
        } catch (IOException | SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
