package no.personnelticket.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import no.personnelticket.http.Page;
import no.personnelticket.http.Paging;
import no.personnelticket.store.Database;
import no.personnelticket.store.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
class AuditChainTest {

    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final Instant LATER = NINE.plusSeconds(3600);
    private static final int ENTRIES = 5;

    private final AgroalDataSource pool = Postgres.pool(2);
    private final Database database = new Database(pool);
    private final AuditStore entries = new AuditStore(database);
    private final AuditChainStore chain = new AuditChainStore(database);

    @BeforeEach
    void tables() throws IOException {
        try (InputStream migration = getClass().getResourceAsStream("/db/audit/V0_2__audit_log.sql")) {
            Postgres.execute(
                    "drop table if exists audit_link, audit_entry; drop function if exists refuse_audit_change");
            Postgres.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (int second = 0; second < ENTRIES; second++) {
            entries.add(entry(second));
        }
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void a_chain_over_all_entries_holds_and_its_head_changes_with_each_of_them() {
        // Given
        assertThat(chain.chain()).isEqualTo(ENTRIES);
        AuditVerification before = chain.verify(LATER);

        // When
        entries.add(entry(ENTRIES));
        chain.chain();

        // Then
        AuditVerification after = chain.verify(LATER);
        assertThat(before.intact()).isTrue();
        assertThat(before.entries()).isEqualTo(ENTRIES);
        assertThat(after.intact()).isTrue();
        assertThat(after.entries()).isEqualTo(ENTRIES + 1);
        assertThat(after.head()).isNotEqualTo(before.head());
        assertThat(chain.chain()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set client = 'other' where subject = 'employeeNo=2'",
                "update audit_entry set client = 'hr', client_name = 'r' || client_name where subject = 'employeeNo=2'",
                "update audit_entry set at = at + interval '1 microsecond' where subject = 'employeeNo=2'",
                "update audit_link set hash = sha256(hash) where position = 3",
                "delete from audit_link where position = 3",
                "alter table audit_link drop constraint audit_link_entry_id_fkey;"
                        + " delete from audit_entry where subject = 'employeeNo=2'"
            })
    void what_somebody_altered_or_took_away_is_found_at_its_place(String alteration) {
        // Given
        chain.chain();

        // When
        Postgres.execute("alter table audit_entry disable trigger all; alter table audit_link disable trigger all; "
                + alteration);

        // Then
        AuditVerification verification = chain.verify(LATER);
        assertThat(verification.intact()).isFalse();
        assertThat(verification.firstWrong()).isBetween(3L, 4L);
    }

    @Test
    void an_entry_that_stays_out_of_the_chain_is_found_after_a_minute() {
        // Given
        chain.chain();
        entries.add(entry(ENTRIES));

        // Then
        assertThat(chain.verify(NINE.plusSeconds(ENTRIES + 59)).intact()).isTrue();
        assertThat(chain.verify(NINE.plusSeconds(ENTRIES + 61)).notChained()).isEqualTo(1);
        assertThat(chain.verify(NINE.plusSeconds(ENTRIES + 61)).intact()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set client = 'other'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_link set position = position + 10",
                "delete from audit_link",
                "truncate audit_link"
            })
    void the_service_cannot_change_what_it_wrote(String change) {
        // Given
        chain.chain();

        // Then
        assertThatThrownBy(() -> database.update(change)).hasMessageContaining("P0001");
        assertThat(chain.verify(LATER).intact()).isTrue();
    }

    @Test
    void entries_are_found_by_time_client_action_and_subject() {
        // Then
        assertThat(found(NINE, NINE.plusSeconds(2), null, null, null)).isEqualTo(2);
        assertThat(found(NINE, LATER, "hr-system", "findEmployees", "employeeNo=2"))
                .isEqualTo(1);
        assertThat(found(NINE, LATER, null, null, "employeeNo=")).isZero();
        assertThat(found(NINE, LATER, "payroll", null, null)).isZero();
        Page<AuditEntry> second = entries.search(NINE, LATER, null, null, null, new Paging(2, 2));
        assertThat(second.items()).extracting(AuditEntry::subject).containsExactly("employeeNo=2", "employeeNo=3");
        assertThat(second.totalItems()).isEqualTo(ENTRIES);
    }

    private long found(Instant from, Instant to, String client, String action, String subject) {
        return entries.search(from, to, client, action, subject, new Paging(1, 100))
                .totalItems();
    }

    private static AuditEntry entry(int second) {
        return new AuditEntry(
                UUID.randomUUID(),
                NINE.plusSeconds(second),
                "hr-system",
                "sj-hr",
                "correlation",
                "findEmployees",
                "employeeNo=" + second);
    }
}
