package no.personnelticket.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final Verdict verdict = new Verdict(
            IntStream.range(0, 95).mapToObj(i -> "case " + i).toList(), List.of("twice"), List.of(), List.of());

    @Test
    void up_to_ten_examples_are_spread_over_all_cases() {
        assertThat(verdict.examples().lines()).hasSize(11).contains("lost: case 0", "lost: case 85", "doubled: twice");
    }

    @Test
    void all_cases_are_written_down() {
        assertThat(verdict.all().lines()).hasSize(96);
    }

    @Test
    void the_last_line_counts_each_way() {
        assertThat(verdict.line(4, 200)).isEqualTo("faults=4 events=200 lost=95 doubled=1 torn=0 stuck=0");
        assertThat(verdict.isClean()).isFalse();
    }
}
