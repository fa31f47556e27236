package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class TableColumnsTest {

    private static final TableColumns<Journey> COLUMNS = TableColumns.<Journey>of("journey")
            .key("id", "uuid", Journey::id)
            .column("name", "text", Journey::name)
            .column("seats", "int4", Journey::seats)
            .column("customer", "int8", Journey::customer)
            .column("is_open", "bool", Journey::isOpen)
            .column("price", "numeric", Journey::price)
            .column("day", "date", Journey::day)
            .column("at", "timestamptz", Journey::at)
            .column("digest", "bytea", Journey::digest)
            .encrypted("secret", Journey::digest);

    private static final Journey FULL = new Journey(
            UUID.fromString("55b8453b-1b60-51ec-9db1-d83bd1530505"),
            "Voss",
            4,
            5_000_000_000L,
            true,
            new BigDecimal("976.50"),
            LocalDate.parse("2026-11-23"),
            Instant.parse("2026-11-23T09:30:00.123456Z"),
            "digest".getBytes(StandardCharsets.UTF_8));

    private static final Journey EMPTY = new Journey(
            UUID.fromString("0b4a4b0e-95a6-5a2b-a6c3-0a2c53bb3b2c"), null, null, null, null, null, null, null, null);

    private final AgroalDataSource pool = Postgres.pool(1);
    private final Database database = new Database(pool);

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Journey(
            UUID id,
            String name,
            Integer seats,
            Long customer,
            Boolean isOpen,
            BigDecimal price,
            LocalDate day,
            Instant at,
            byte[] digest) {

        Journey named(String other) {
            return new Journey(id, other, seats, customer, isOpen, price, day, at, digest);
        }
    }

    @BeforeEach
    void table() {
        Postgres.execute("drop table if exists journey; create table journey (id uuid primary key, name text,"
                + " seats int, customer bigint, is_open boolean, price numeric(8, 2), day date, at timestamptz,"
                + " digest bytea, secret bytea, stops uuid[])");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_row_that_is_copied_is_the_same_as_one_that_is_inserted() {
        // Given
        database.update(COLUMNS.insert(), COLUMNS.parameters(List.of(FULL, EMPTY)));
        List<String> inserted = rows();
        database.update("delete from journey");

        // When
        COLUMNS.copy(database, List.of(FULL, EMPTY));

        // Then
        assertThat(rows()).isEqualTo(inserted);
        assertThat(inserted.get(1))
                .startsWith("(" + FULL.id() + ",Voss,4,5000000000,t,976.50,2026-11-23,\"2026-11-23 ")
                .contains("646967657374");
        assertThat(inserted.get(0)).isEqualTo("(" + EMPTY.id() + ",,,,,,,,,,)");
    }

    @Test
    void a_known_row_is_changed_and_a_new_one_is_added() {
        // Given
        COLUMNS.copy(database, List.of(FULL));

        // When
        database.update(COLUMNS.insertOrUpdate("id"), COLUMNS.parameters(List.of(FULL.named("Ål"), EMPTY)));

        // Then
        assertThat(rows()).hasSize(2).anyMatch(row -> row.startsWith("(" + FULL.id() + ",Ål,4,"));
    }

    @Test
    void only_a_row_with_another_value_is_changed_and_an_encrypted_value_does_not_count() {
        // Given
        COLUMNS.copy(database, List.of(FULL, EMPTY));
        database.update("update journey set secret = 'another'");

        // When
        int changed = database.update(
                "update journey set " + COLUMNS.assignment("given.") + " from " + COLUMNS.given()
                        + " where journey.id = given.id and " + COLUMNS.isChanged("journey.", "given."),
                COLUMNS.parameters(List.of(FULL, EMPTY.named("Geilo"))));

        // Then
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void a_column_that_is_only_copied_is_copied() {
        // Given
        TableColumns<Journey> copied = TableColumns.<Journey>of("journey")
                .key("id", "uuid", Journey::id)
                .copied("customer", (row, journey) -> row.int8(journey.customer()))
                .copied("stops", (row, journey) -> row.uuids(List.of(journey.id())));

        // When
        copied.copy(database, List.of(FULL));

        // Then
        assertThat(rows()).containsExactly("(" + FULL.id() + ",,,5000000000,,,,,,,{" + FULL.id() + "})");
    }

    @Test
    void a_type_without_a_binary_form_is_refused_at_once() {
        TableColumns<Journey> columns = TableColumns.of("journey");
        assertThatThrownBy(() -> columns.column("name", "varchar", Journey::name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("varchar");
    }

    private List<String> rows() {
        return database.query("select journey::text from journey order by id", row -> row.getString(1));
    }
}
