package no.personnelticket.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void a_number_that_is_not_known_is_not_zero() {
        assertThat(Measured.of("""
                        # HELP months_due Companies that have not closed the month that is over
                        # TYPE months_due gauge
                        months_due NaN
                        anomalies_undecided 3.0
                        tickets_distributed_total{client="a b",validation="skipped"} 2.0
                        # EOF
                        """)).containsOnlyKeys("anomalies_undecided").containsEntry("anomalies_undecided", 3.0);
    }
}
