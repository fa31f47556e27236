package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import no.personnelticket.database.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement is planned once for a connection, perhaps while its table is empty, and must serve when it has grown. */
@QuarkusTest
class PlansTest {

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({"step, taken_at", "valid_verdict, expires_at", "reservation, held_until"})
    void old_rows_are_taken_away_without_reading_the_whole_table(String table, String age) {
        List<String> plan = database.query(
                "explain delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + age
                        + " < now() - interval '90 days' order by " + age + " limit 2 for update skip locked))",
                row -> row.getString(1));

        assertThat(plan).anyMatch(line -> line.contains("Tid Scan")).noneMatch(line -> line.contains("Seq Scan"));
    }

    @ParameterizedTest
    @CsvSource({"offer, offer_id", "contract, contract_id", "step, key"})
    void rows_are_found_by_their_key_also_while_there_are_few(String table, String key) {
        List<String> plan = database.query(
                "explain select * from " + table + " where " + key
                        + " = any (array['00000000-0000-0000-0000-00000000000a'::uuid])",
                row -> row.getString(1));

        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
    }
}
