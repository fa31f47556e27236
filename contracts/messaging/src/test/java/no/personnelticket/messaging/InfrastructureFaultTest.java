package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfrastructureFaultTest {

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"08001", "25006", "08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P03"})
    void a_database_that_is_away_or_busy_passes(String state) {
        assertThat(InfrastructureFault.isOne(new SQLException("x", state))).isTrue();
    }

    @ParameterizedTest(name = "SQLSTATE {0}")
    @ValueSource(strings = {"22001", "22003", "23502", "23505", "23514", "42703", "99999", "", "0"})
    void an_event_that_the_database_refuses_does_not_pass(String state) {
        assertThat(InfrastructureFault.isOne(new SQLException("x", state))).isFalse();
    }

    @Test
    void a_pool_that_has_no_connection_passes() {
        assertThat(InfrastructureFault.isOne(new SQLException("Acquisition timeout")))
                .isTrue();
        assertThat(InfrastructureFault.isOne(new SQLTransientConnectionException("x", "99999")))
                .isTrue();
    }

    @Test
    void brokers_that_did_not_answer_pass() {
        assertThat(InfrastructureFault.isOne(new EventsNotPublishedException(new TimeoutException())))
                .isTrue();
    }

    @Test
    void the_fault_is_found_behind_what_wraps_it() {
        SQLException away = new SQLException("x", "08006");

        assertThat(InfrastructureFault.isOne(new IllegalStateException(new RuntimeException(away))))
                .isTrue();
    }

    @Test
    void anything_else_is_the_fault_of_the_event() {
        assertThat(InfrastructureFault.isOne(new IllegalArgumentException("x"))).isFalse();
        assertThat(InfrastructureFault.isOne(new NullPointerException())).isFalse();
    }

    @Test
    void a_broken_key_may_be_the_fault_of_another_instance() {
        assertThat(InfrastructureFault.mayBeOfAnother(new IllegalStateException(new SQLException("x", "23505"))))
                .isTrue();
        assertThat(InfrastructureFault.mayBeOfAnother(new SQLException("x", "22001")))
                .isFalse();
        assertThat(InfrastructureFault.mayBeOfAnother(new IllegalArgumentException("x")))
                .isFalse();
    }
}
