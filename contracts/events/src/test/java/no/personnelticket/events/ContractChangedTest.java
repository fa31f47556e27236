package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractChangedTest {

    private static final UUID CONTRACT = UUID.fromString("55b8453b-1b60-51ec-9db1-d83bd1530505");
    private static final UUID EMPLOYEE = UUID.fromString("6a8f65a5-84ee-58ad-9de0-75f3496672d8");

    @ParameterizedTest
    @CsvSource({"2026-03-31,false", "2026-04-01,true", "2026-08-15,true", "2026-12-31,true", "2027-01-01,false"})
    void the_first_and_the_last_day_count_as_valid(LocalDate day, boolean valid) {
        assertThat(contract(1, 1, null, null).isValidOn(day)).isEqualTo(valid);
    }

    @Test
    void each_version_is_an_event_of_its_own_under_the_key_of_its_contract() {
        ContractChanged first = contract(1, 1, null, null);
        ContractChanged second = contract(2, 1, null, null);

        assertThat(first.id()).isEqualTo("55b8453b-1b60-51ec-9db1-d83bd1530505/1");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.key()).isEqualTo(first.key());
    }

    @Test
    void a_limit_and_what_remains_of_it_come_together() {
        assertThatIllegalArgumentException().isThrownBy(() -> contract(1, 1, 12, null));
        assertThatIllegalArgumentException().isThrownBy(() -> contract(1, 1, null, 12));
        assertThat(contract(1, 1, 12, 0).remainingCoupons()).isZero();
    }

    @Test
    void versions_and_companies_count_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract(0, 1, null, null))
                .withMessage("version must be positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contract(1, 0, null, null))
                .withMessage("companyId must be positive");
    }

    private static ContractChanged contract(long version, int companyId, Integer limit, Integer remaining) {
        return new ContractChanged(
                CONTRACT,
                version,
                Status.ACTIVE,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-12-31"),
                List.of(),
                companyId,
                EMPLOYEE,
                TravelType.PRIVATE,
                new EntitlementProduct("ENT:EntitlementProduct:levelB1", "ENT:Version:EP-levelB1-1"),
                limit,
                remaining,
                null,
                List.of(),
                Instant.parse("2026-04-01T04:00:00Z"));
    }
}
