package no.personnelticket.usage.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmployeeIdentityTest {

    @Test
    void an_identity_never_shows_the_national_id_as_text() {
        EmployeeIdentity identity = new EmployeeIdentity(UUID.randomUUID(), "1233", "23047854321", "A");

        assertThat(identity.toString()).doesNotContain("23047854321");
        assertThat(new EmployeeIdentities(',', Map.of(identity.employeeReference(), identity)).toString())
                .doesNotContain("23047854321");
        assertThat(new RightsServiceClient.Identities(3, ",", List.of(identity)).toString())
                .doesNotContain("23047854321");
    }
}
