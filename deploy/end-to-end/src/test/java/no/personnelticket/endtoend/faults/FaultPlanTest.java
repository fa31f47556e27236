package no.personnelticket.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.personnelticket.endtoend.faults.FaultPlan.Planned;
import no.personnelticket.endtoend.system.Services;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.Test;

class FaultPlanTest {

    @Test
    void the_same_seed_gives_the_same_faults() {
        assertThat(titles(new FaultPlan(4, true, Set.of()))).isEqualTo(titles(new FaultPlan(4, true, Set.of())));
    }

    @Test
    void another_seed_gives_other_faults() {
        assertThat(titles(new FaultPlan(4, true, Set.of()))).isNotEqualTo(titles(new FaultPlan(5, true, Set.of())));
    }

    @Test
    void every_kind_of_fault_is_drawn_of_every_part() {
        List<String> titles = plan(new FaultPlan(1, true, Set.of()))
                .map(planned -> planned.fault().title())
                .toList();

        Services.AND_BELOW.forEach(
                part -> assertThat(titles).contains("kill " + part.title(), "freeze " + part.title()));
        Services.ALL.forEach(part -> assertThat(titles)
                .contains("stop " + part.title(), "freeze " + part.title() + " beside another instance"));
        LockedTable.TABLES.forEach(
                table -> assertThat(titles).contains("lock " + table.database() + "." + table.name()));
        assertThat(titles)
                .contains(
                        "use up the connections of PostgreSQL",
                        "delayed record",
                        "repeated record",
                        "reordered record",
                        "oversize record",
                        "poison record",
                        "altered record",
                        "aborted record");
    }

    @Test
    void two_at_a_time_make_a_thousand_faults_in_an_hour() {
        Duration starts = Duration.ofSeconds(7);
        Duration all = plan(new FaultPlan(1, true, Set.of()))
                .limit(1_000)
                .map(planned -> planned.before()
                        .plus(planned.hold())
                        .plus(planned.fault().touches().isEmpty() ? Duration.ZERO : starts))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all.dividedBy(2)).isLessThan(Duration.ofHours(1));
    }

    @Test
    void a_lock_lasts_longer_than_a_minute_now_and_then_in_a_long_run_only() {
        assertThat(longest(new FaultPlan(1, true, Set.of()))).isGreaterThan(Duration.ofSeconds(60));
        assertThat(longest(new FaultPlan(1, false, Set.of()))).isLessThan(Duration.ofSeconds(21));
    }

    @Test
    void a_kind_that_is_left_out_is_never_drawn() {
        assertThat(titles(new FaultPlan(1, true, Set.of("oversize", "kill"))))
                .noneMatch(title -> title.contains("oversize") || title.contains("kill"));
    }

    @Test
    void the_sandbox_is_left_alone_since_it_stands_for_others() {
        assertThat(plan(new FaultPlan(1, true, Set.of())).flatMap(planned -> planned.fault().touches().stream()))
                .doesNotContain(Part.SANDBOX);
    }

    private static Duration longest(FaultPlan plan) {
        return plan(plan).map(Planned::hold).max(Duration::compareTo).orElseThrow();
    }

    private static List<String> titles(FaultPlan plan) {
        return plan(plan).map(Planned::toString).toList();
    }

    private static Stream<Planned> plan(FaultPlan plan) {
        return plan.all().limit(3_000);
    }
}
