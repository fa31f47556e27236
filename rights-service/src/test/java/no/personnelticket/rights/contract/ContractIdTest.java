package no.personnelticket.rights.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractIdTest {

    private static final UUID HOLDER = UUID.fromString("01a1ee56-5e00-7000-823d-2e7145e6994c");
    private static final UUID OTHER = UUID.fromString("01a1ee56-5e00-7000-823d-2e7145e6994d");

    @Test
    void it_is_the_same_for_ever() {
        assertThat(ContractId.of(HOLDER, "employee private travel", Year.of(2026)))
                .isEqualTo(UUID.fromString("01a1ee56-5e00-8000-9d7a-8e4c62394079"));
    }

    @Test
    void it_begins_as_the_holders_and_says_that_it_is_made_its_own_way() {
        UUID id = ContractId.of(HOLDER, "employee work travel", Year.of(2026));
        assertThat(id.toString()).startsWith("01a1ee56-5e00-8000-");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void holders_policies_and_years_have_different_ones() {
        assertThat(Stream.of(HOLDER, OTHER)
                        .flatMap(holder -> Stream.of("employee private travel", "employee work travel")
                                .flatMap(policy -> Stream.of(2026, 2027)
                                        .map(year -> ContractId.of(holder, policy, Year.of(year))))))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }
}
