package no.personnelticket.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server with its own processes. Data of an earlier run in the directory is kept. Commits are durable:
 * fsync and synchronous commit are on. Its log does not hold the values of rows.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server) {
        this.server = server;
    }

    /** Returns when the server accepts connections and the databases exist. The server ends with this JVM. */
    public static EmbeddedPostgres start(Path directory, int port, List<String> databases)
            throws IOException, SQLException {
        return start(builder(directory, port), databases);
    }

    /**
     * As {@link #start(Path, int, List)}.
     *
     * @param settings more of the server's, by name
     */
    public static EmbeddedPostgres start(Path directory, int port, List<String> databases, Map<String, String> settings)
            throws IOException, SQLException {
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder = builder(directory, port);
        settings.forEach(builder::setServerConfig);
        return start(builder, databases);
    }

    /** As {@link #start(Path, int, List)}, but the server runs until it is closed, and writes what it has to say into a file. */
    public static EmbeddedPostgres startUntilClosed(Path directory, int port, List<String> databases, Path log)
            throws IOException, SQLException {
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        return start(
                builder(directory, port)
                        .setRegisterShutdownHook(false)
                        .setOutputRedirector(toLog)
                        .setErrorRedirector(toLog),
                databases);
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder(Path directory, int port) {
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB");
    }

    private static EmbeddedPostgres start(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder builder, List<String> databases)
            throws IOException, SQLException {
        PostgresBinaries.removeHalfUnpacked(PostgresBinaries.directory());
        EmbeddedPostgres postgres = new EmbeddedPostgres(builder.start());
        for (String database : databases) {
            postgres.create(database);
        }
        return postgres;
    }

    public String jdbcUrl(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void create(String database) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            if (!found.next()) {
                statement.execute("create database " + database);
            }
        }
    }
}
