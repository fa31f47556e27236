package no.personnelticket.rights.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureRulesTest {

    private static final UUID EMPLOYEE = new UUID(0, 1);
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");

    @Test
    void an_employee_is_needed_while_employed_and_then_for_90_days_of_corrections() {
        assertThat(ErasureRules.stillNeeded(List.of(employee(false, LAST_DAY)), LAST_DAY.plusYears(1)))
                .hasValue("The person is employed; end the employment first");
        assertThat(ErasureRules.stillNeeded(List.of(employee(true, LAST_DAY)), LAST_DAY.plusDays(90)))
                .hasValueSatisfying(reason -> assertThat(reason).endsWith("until 2026-06-29"));
        assertThat(ErasureRules.stillNeeded(List.of(employee(true, LAST_DAY)), LAST_DAY.plusDays(91)))
                .isEmpty();
    }

    @Test
    void an_employee_is_needed_as_long_as_the_family_has_rights() {
        List<Subject> bereaved = List.of(employee(true, LAST_DAY), member(LocalDate.parse("2026-12-31")));

        assertThat(ErasureRules.stillNeeded(bereaved, LocalDate.parse("2026-12-31")))
                .isPresent();
        assertThat(ErasureRules.stillNeeded(bereaved, LocalDate.parse("2027-04-01")))
                .isEmpty();
    }

    @Test
    void a_family_member_is_needed_to_the_last_day_of_the_rights() {
        assertThat(ErasureRules.stillNeeded(List.of(member(LAST_DAY)), LAST_DAY))
                .isPresent();
        assertThat(ErasureRules.stillNeeded(List.of(member(LAST_DAY)), LAST_DAY.plusDays(1)))
                .isEmpty();
        assertThat(ErasureRules.stillNeeded(List.of(member(null)), LAST_DAY)).isEmpty();
    }

    @Test
    void what_bookkeeping_law_keeps_is_kept_for_five_years_after_the_year_of_the_last_right() {
        assertThat(ErasureRules.kept(List.of(employee(true, LAST_DAY))).get(0).until())
                .isEqualTo("2031-12-31");
    }

    private static Subject employee(boolean hasLeft, LocalDate lastDay) {
        return new Subject(EMPLOYEE, EMPLOYEE, null, 3, "CODE", null, null, null, null, hasLeft, lastDay);
    }

    private static Subject member(LocalDate lastDay) {
        UUID id = new UUID(0, 2);
        return new Subject(id, EMPLOYEE, id, 3, "CODE", null, null, null, null, true, lastDay);
    }
}
