package no.personnelticket.rights.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.UserType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravellerTypesTest {

    private static final TravellerTypes NORWEGIAN_RAIL = new TravellerTypes(List.of(
            new AgeLimit(UserType.INFANT, 0, LocalDate.EPOCH),
            new AgeLimit(UserType.CHILD, 6, LocalDate.EPOCH),
            new AgeLimit(UserType.ADULT, 18, LocalDate.EPOCH),
            new AgeLimit(UserType.SENIOR, 67, LocalDate.EPOCH)));
    private static final LocalDate BORN = LocalDate.parse("2008-05-10");

    @Test
    void a_child_becomes_an_adult_on_the_eighteenth_birthday() {
        assertThat(on("2026-05-09", BORN)).isEqualTo(UserType.CHILD);
        assertThat(on("2026-05-10", BORN)).isEqualTo(UserType.ADULT);
    }

    @Test
    void an_adult_becomes_a_senior_on_the_sixty_seventh_birthday() {
        LocalDate born = LocalDate.parse("1959-12-31");
        assertThat(on("2026-12-30", born)).isEqualTo(UserType.ADULT);
        assertThat(on("2026-12-31", born)).isEqualTo(UserType.SENIOR);
    }

    @Test
    void the_holder_of_a_right_who_needs_no_ticket_yet_counts_as_a_child() {
        LocalDate born = LocalDate.parse("2021-05-10");
        assertThat(on("2026-05-10", born)).isEqualTo(UserType.CHILD);
        assertThat(on("2021-05-09", born)).isEqualTo(UserType.CHILD);
        assertThat(NORWEGIAN_RAIL.within(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31"), aged(born)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0,INFANT", "5,INFANT", "6,CHILD", "17,CHILD", "18,ADULT", "66,ADULT", "67,SENIOR", "120,SENIOR"})
    void an_age_is_a_traveller_type(int age, UserType type) {
        assertThat(NORWEGIAN_RAIL.ofAge(age, LocalDate.parse("2026-05-10"))).isEqualTo(type);
    }

    @Test
    void one_born_on_the_leap_day_becomes_older_on_the_last_of_february() {
        LocalDate born = LocalDate.parse("2008-02-29");
        assertThat(on("2026-02-27", born)).isEqualTo(UserType.CHILD);
        assertThat(on("2026-02-28", born)).isEqualTo(UserType.ADULT);
    }

    @Test
    void the_types_of_a_year_cover_it_without_a_gap() {
        assertThat(NORWEGIAN_RAIL.within(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), aged(BORN)))
                .containsExactly(
                        new TravellerTypePeriod(
                                UserType.CHILD, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-05-09")),
                        new TravellerTypePeriod(
                                UserType.ADULT, LocalDate.parse("2026-05-10"), LocalDate.parse("2026-12-31")));
    }

    @Test
    void a_new_limit_holds_from_its_day_on() {
        // Given
        TravellerTypes types = new TravellerTypes(List.of(
                new AgeLimit(UserType.ADULT, 0, LocalDate.EPOCH),
                new AgeLimit(UserType.SENIOR, 67, LocalDate.EPOCH),
                new AgeLimit(UserType.SENIOR, 68, LocalDate.parse("2030-01-01"))));
        LocalDate born = LocalDate.parse("1962-06-01");

        // Then
        assertThat(types.on(LocalDate.parse("2029-12-31"), aged(born))).isEqualTo(UserType.SENIOR);
        assertThat(types.on(LocalDate.parse("2030-01-01"), aged(born))).isEqualTo(UserType.ADULT);
        assertThat(types.within(LocalDate.parse("2029-01-01"), LocalDate.parse("2030-12-31"), aged(born)))
                .extracting(TravellerTypePeriod::userType)
                .containsExactly(UserType.ADULT, UserType.SENIOR, UserType.ADULT, UserType.SENIOR);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-16,ADULT", "2026-08-17,STUDENT", "2027-06-20,STUDENT", "2027-06-21,ADULT"})
    void an_adult_is_a_student_on_the_days_of_the_proof_and_no_other(String day, UserType type) {
        assertThat(NORWEGIAN_RAIL.on(LocalDate.parse(day), student("2000-05-10")))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"2010-05-10,CHILD", "1950-05-10,SENIOR"})
    void a_proof_makes_no_student_of_a_child_or_a_senior(String born, UserType type) {
        assertThat(NORWEGIAN_RAIL.on(LocalDate.parse("2026-10-01"), student(born)))
                .isEqualTo(type);
    }

    @Test
    void no_age_is_a_student() {
        assertThat(IntStream.range(0, 120).mapToObj(age -> NORWEGIAN_RAIL.ofAge(age, LocalDate.parse("2026-10-01"))))
                .doesNotContain(UserType.STUDENT);
    }

    @Test
    void the_days_of_a_proof_are_a_period_of_the_year() {
        assertThat(NORWEGIAN_RAIL.within(
                        LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), student("2008-09-01")))
                .containsExactly(
                        new TravellerTypePeriod(
                                UserType.CHILD, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-08-31")),
                        new TravellerTypePeriod(
                                UserType.STUDENT, LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-31")));
    }

    private static UserType on(String day, LocalDate born) {
        return NORWEGIAN_RAIL.on(LocalDate.parse(day), aged(born));
    }

    private static HolderAge aged(LocalDate born) {
        return new HolderAge(born, null);
    }

    /** With a proof for the school year. */
    private static HolderAge student(String born) {
        return new HolderAge(
                LocalDate.parse(born), new StudentProof(LocalDate.parse("2026-08-17"), LocalDate.parse("2027-06-20")));
    }
}
