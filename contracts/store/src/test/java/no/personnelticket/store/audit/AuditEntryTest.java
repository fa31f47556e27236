package no.personnelticket.store.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final UUID ID = UUID.fromString("2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11");

    @Test
    void an_empty_name_of_a_client_and_none_have_different_hashes() {
        assertThat(hash("")).isNotEqualTo(hash(null)).isNotEqualTo(hash("sj-hr"));
        assertThat(hash(null)).isEqualTo(hash(null));
    }

    private static byte[] hash(String clientName) {
        return new AuditEntry(ID, Instant.EPOCH, "hr-system", clientName, "correlation", "findEmployees", "companyId=3")
                .hashAfter(new byte[32]);
    }
}
