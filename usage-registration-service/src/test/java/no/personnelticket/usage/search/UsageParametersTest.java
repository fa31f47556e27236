package no.personnelticket.usage.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.personnelticket.events.Plausible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "9007199254740992"})
    void a_customer_number_beyond_its_bounds_is_refused(String number) {
        assertThatThrownBy(() -> new UsageParameters(null, null, number, null).criterion())
                .hasMessage("customerNumber: must be from 1 to 9007199254740991");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0"})
    void a_company_id_beyond_its_bounds_is_refused(String id) {
        assertThatThrownBy(() -> new UsageParameters(null, null, null, id).criterion())
                .hasMessage("companyId: must be from 1 to 2147483647");
    }

    @Test
    void numbers_at_their_bounds_are_taken() {
        assertThat(new UsageParameters(null, null, "9007199254740991", null).criterion())
                .isEqualTo(new UsageCriterion.OfCustomer(Plausible.HIGHEST_NUMBER));
        assertThat(new UsageParameters(null, null, null, "1").criterion()).isEqualTo(new UsageCriterion.OfCompany(1));
    }
}
