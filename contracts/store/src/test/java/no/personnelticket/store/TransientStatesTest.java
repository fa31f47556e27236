package no.personnelticket.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientStatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08003", "08004", "08006", "40001", "40003", "40P01", "53100", "53200", "53300",
                "55000", "55006", "55P03", "57000", "57014", "57P01", "57P02", "57P03", "57P05", "25006", "25P03"
            })
    void it_passes_by_itself(String state) {
        assertThat(TransientStates.contain(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0A000", "22001", "22003", "22021", "22P05", "23502", "23503", "23505", "23514", "25001", "25P02",
                "26000", "28000", "28P01", "3D000", "42501", "42601", "42703", "42P01", "54000", "58030", "P0001",
                "XX000"
            })
    void it_does_not_pass_by_itself(String state) {
        assertThat(TransientStates.contain(new SQLException("", state))).isFalse();
    }

    @Test
    void a_pool_that_gives_up_waiting_and_a_driver_that_says_so_pass() {
        assertThat(TransientStates.contain(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(TransientStates.contain(new SQLTimeoutException())).isTrue();
    }

    @Test
    void a_fault_of_the_driver_without_a_state_does_not_pass() {
        assertThat(TransientStates.contain(new SQLDataException("no state"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P02", "57P03"})
    void what_ends_a_connection_may_end_all(String state) {
        assertThat(TransientStates.endAllConnections(new SQLException("", state)))
                .isTrue();
        assertThat(TransientStates.endConnection(new SQLException("", state))).isTrue();
    }

    @Test
    void a_transaction_that_idled_ends_its_own_connection_only() {
        SQLException idled = new SQLException("", "25P03");

        assertThat(TransientStates.endConnection(idled)).isTrue();
        assertThat(TransientStates.endAllConnections(idled)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "40P01", "23505"})
    void a_refused_statement_ends_no_connection(String state) {
        assertThat(TransientStates.endConnection(new SQLException("", state))).isFalse();
    }
}
