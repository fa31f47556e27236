package no.personnelticket.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The connection pool as Quarkus makes it for a service, from the same file, so that test and production cannot part. */
final class ServicePool {

    private static final String PREFIX = "quarkus.datasource.";
    private static final String DRIVER = "jdbc.additional-jdbc-properties.";

    private ServicePool() {}

    static AgroalDataSource open(String jdbcUrl, int maxSize) {
        return open(jdbcUrl, maxSize, Map.of());
    }

    /** With other settings of the driver. */
    static AgroalDataSource open(String jdbcUrl, int maxSize, Map<String, String> driver) {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier();
        AgroalConnectionPoolConfigurationSupplier pool = configuration.connectionPoolConfiguration();
        pool.maxSize(maxSize)
                .connectionValidator(ConnectionValidator.defaultValidator())
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .reapTimeout(Duration.ofMinutes(5))
                .connectionFactoryConfiguration()
                .jdbcUrl(jdbcUrl)
                .connectionProviderClassName("org.postgresql.Driver");
        Properties settings = settings();
        settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> set(pool, name.substring(PREFIX.length()), settings.getProperty(name)));
        driver.forEach((name, value) -> pool.connectionFactoryConfiguration().jdbcProperty(name, value));
        try {
            return AgroalDataSource.from(configuration.get());
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void set(AgroalConnectionPoolConfigurationSupplier pool, String name, String value) {
        if (name.startsWith(DRIVER)) {
            pool.connectionFactoryConfiguration().jdbcProperty(name.substring(DRIVER.length()), value);
            return;
        }
        switch (name) {
            case "username" -> pool.connectionFactoryConfiguration().principal(new NamePrincipal(value));
            case "jdbc.acquisition-timeout" -> pool.acquisitionTimeout(seconds(value));
            case "jdbc.background-validation-interval" -> pool.validationTimeout(seconds(value));
            case "db-kind", "password", "jdbc.transactions", "health.enabled", "metrics.enabled" -> {}
            default -> throw new AssertionError("The tests' pool lacks the setting " + name);
        }
    }

    private static Duration seconds(String value) {
        return Duration.parse("PT" + value);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try (InputStream file = Database.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(file);
            return settings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
