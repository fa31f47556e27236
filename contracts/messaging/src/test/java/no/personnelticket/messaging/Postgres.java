package no.personnelticket.messaging;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import no.personnelticket.embedded.EmbeddedPostgres;
import no.personnelticket.embedded.FreePort;
import no.personnelticket.store.Database;

/** One real PostgreSQL for all tests of this JVM. */
public final class Postgres {

    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    public static AgroalDataSource pool() {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier();
        configuration
                .connectionPoolConfiguration()
                .maxSize(8)
                .acquisitionTimeout(Duration.ofSeconds(3))
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration()
                .jdbcUrl(SERVER.jdbcUrl("messaging"))
                .jdbcProperty("options", "-c lock_timeout=3000 -c statement_timeout=4000")
                .connectionProviderClassName("org.postgresql.Driver");
        try {
            return AgroalDataSource.from(configuration.get());
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A database whose table of idempotency keys is as the services have it, and empty. */
    public static Database withIdempotencyKeys(AgroalDataSource pool) {
        Database database = new Database(pool);
        try (InputStream sql = Database.class.getResourceAsStream("/db/store/V0_1__idempotency_keys.sql")) {
            database.update("drop table if exists idempotency_key");
            database.update(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            return database;
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres");
            return EmbeddedPostgres.start(directory.resolve("data"), FreePort.any(), List.of("messaging"));
        } catch (IOException | SQLException fault) {
            throw new AssertionError(fault);
        }
    }
}
