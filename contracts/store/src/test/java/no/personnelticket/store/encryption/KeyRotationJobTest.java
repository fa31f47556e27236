package no.personnelticket.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.personnelticket.store.Database;
import no.personnelticket.store.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class KeyRotationJobTest {

    private static final int ROWS = 1_200;
    private static final EncryptedColumn COLUMN = new EncryptedColumn("secrets", "secret", "'secrets ' || id");

    private final ColumnCipher old = new ColumnCipher(Optional.of(List.of("1:" + ColumnCipherTest.key('a'))));
    private final ColumnCipher rotated =
            new ColumnCipher(Optional.of(List.of("2:" + ColumnCipherTest.key('b'), "1:" + ColumnCipherTest.key('a'))));

    private final AgroalDataSource pool = Postgres.pool(2);
    private final Database database = new Database(pool);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void table() {
        Postgres.execute("drop table if exists secrets; create table secrets (id int primary key, secret bytea)");
        database.updateAll(
                "insert into secrets values (?, ?)",
                IntStream.rangeClosed(1, ROWS).boxed().toList(),
                id -> new Object[] {id, old.encrypt("secrets " + id, "secret " + id)});
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void afterwards_the_old_key_is_not_needed_any_more() {
        // When
        run(rotated);

        // Then
        ColumnCipher newKeyOnly = new ColumnCipher(Optional.of(List.of("2:" + ColumnCipherTest.key('b'))));
        assertThat(database.query(
                        "select id, secret from secrets order by id",
                        row -> newKeyOnly.decryptText("secrets " + row.getInt(1), row.getBytes(2))))
                .isEqualTo(IntStream.rangeClosed(1, ROWS)
                        .mapToObj(id -> "secret " + id)
                        .toList());
        assertThat(counted()).isEqualTo(ROWS);
    }

    @Test
    void what_the_current_key_encrypted_and_what_is_null_stays_as_it_is() {
        // Given
        database.update("insert into secrets values (0, null)");
        run(rotated);

        // When
        run(rotated);

        // Then
        assertThat(counted()).isEqualTo(ROWS);
    }

    @Test
    void a_value_that_cannot_be_decrypted_is_left_and_the_job_ends() {
        // Given
        database.update("update secrets set secret = set_byte(secret, 20, get_byte(secret, 20) # 1) where id = 7");

        // When
        run(rotated);

        // Then
        assertThat(database.first("select get_byte(secret, 0) from secrets where id = 7", row -> row.getInt(1)))
                .contains(1);
    }

    private double counted() {
        return metrics.counter("encryption.rotated", "table", "secrets").count();
    }

    private void run(ColumnCipher cipher) {
        new KeyRotationJob(List.of(COLUMN), () -> cipher, database, metrics).run();
    }
}
