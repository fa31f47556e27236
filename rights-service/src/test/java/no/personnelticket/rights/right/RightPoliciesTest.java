package no.personnelticket.rights.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import no.personnelticket.events.TravelType;
import no.personnelticket.rights.right.ChildAgeLimits.ChildAgeLimit;
import no.personnelticket.rights.right.RightDecision.Given;
import org.junit.jupiter.api.Test;

class RightPoliciesTest {

    private static final RightPolicies POLICIES = new RightPolicies(new ChildAgeLimits(List.of(
            new ChildAgeLimit(LocalDate.parse("1970-01-01"), 21),
            new ChildAgeLimit(LocalDate.parse("2027-01-01"), 18))));

    private static final Year YEAR = Year.of(2026);
    private static final LocalDate BORN = LocalDate.parse("1980-03-14");
    private static final LocalDate HIRED = LocalDate.parse("2010-01-01");

    @Test
    void an_employee_has_one_right_for_private_and_one_for_work_travel_for_the_whole_year() {
        // When
        List<TicketRight> rights = rights(null, employment(null, null));

        // Then
        assertThat(rights).extracting(TicketRight::travelType).containsExactly(TravelType.PRIVATE, TravelType.WORK);
        assertThat(rights).allSatisfy(right -> {
            assertThat(right.validFrom()).isEqualTo("2026-01-01");
            assertThat(right.validTo()).isEqualTo("2026-12-31");
        });
    }

    @Test
    void rights_begin_with_the_employment() {
        Employment fromJune = new Employment(LocalDate.parse("2026-06-15"), null, null, false, false);
        assertThat(rights(null, fromJune))
                .allSatisfy(right -> assertThat(right.validFrom()).isEqualTo("2026-06-15"));
    }

    @Test
    void rights_end_with_the_employment() {
        assertThat(rights(null, employment("2026-06-30", HireEndCause.RESIGNED)))
                .hasSize(2)
                .allSatisfy(right -> assertThat(right.validTo()).isEqualTo("2026-06-30"));
    }

    @Test
    void one_who_left_in_an_earlier_year_has_none() {
        assertThat(rights(null, employment("2025-12-31", HireEndCause.RESIGNED)))
                .isEmpty();
    }

    @Test
    void a_pensioner_has_one_right_for_private_travel_from_the_day_after() {
        // When
        List<TicketRight> rights = rights(null, employment("2026-06-30", HireEndCause.PENSION));

        // Then
        assertThat(rights).hasSize(3);
        assertThat(rights.get(2).travelType()).isEqualTo(TravelType.PRIVATE);
        assertThat(rights.get(2).validFrom()).isEqualTo("2026-07-01");
        assertThat(rights.get(2).couponsLimit()).isEqualTo(24);
        assertThat(rights(null, employment("2020-06-30", HireEndCause.PENSION))).hasSize(1);
    }

    @Test
    void one_who_abstains_or_is_deleted_has_none_and_neither_has_the_family() {
        for (FamilyRelation relation : new FamilyRelation[] {null, FamilyRelation.SPOUSE}) {
            assertThat(rights(relation, new Employment(HIRED, null, null, true, false)))
                    .isEmpty();
            assertThat(rights(relation, new Employment(HIRED, null, null, false, true)))
                    .isEmpty();
        }
    }

    @Test
    void a_family_member_has_one_right_for_private_travel_while_the_employment_or_a_pension_lasts() {
        assertThat(rights(FamilyRelation.SPOUSE, employment(null, null))).hasSize(1);
        assertThat(rights(FamilyRelation.SPOUSE, employment("2020-06-30", HireEndCause.PENSION)))
                .hasSize(1);
        assertThat(rights(FamilyRelation.SPOUSE, employment("2020-06-30", HireEndCause.BEREAVED)))
                .hasSize(1);
        assertThat(rights(FamilyRelation.SPOUSE, employment("2020-06-30", HireEndCause.RESIGNED)))
                .isEmpty();
    }

    @Test
    void a_child_has_it_until_the_day_before_the_birthday() {
        // When
        List<TicketRight> rights = rights(
                new HolderFacts(FamilyRelation.CHILD, LocalDate.parse("2005-08-20"), false, employment(null, null)),
                YEAR);

        // Then
        assertThat(rights).hasSize(1);
        assertThat(rights.get(0).validTo()).isEqualTo("2026-08-19");
    }

    @Test
    void the_age_limit_of_children_is_the_one_in_force_on_1_january() {
        HolderFacts child =
                new HolderFacts(FamilyRelation.CHILD, LocalDate.parse("2009-08-20"), false, employment(null, null));
        assertThat(rights(child, Year.of(2026)))
                .extracting(right -> right.validTo().toString())
                .containsExactly("2026-12-31");
        assertThat(rights(child, Year.of(2027)))
                .extracting(right -> right.validTo().toString())
                .containsExactly("2027-08-19");
        assertThat(rights(child, Year.of(2028))).isEmpty();
    }

    @Test
    void a_decision_says_which_policy_gave_or_took_the_right_from_which_facts() {
        // When
        List<RightDecision> decisions = POLICIES.decide(
                new HolderFacts(null, BORN, false, new Employment(HIRED, null, null, true, false)), YEAR);

        // Then
        assertThat(decisions.get(0).explanation())
                .isEqualTo("withdrawn by employee private travel, because the employee abstains from tickets:"
                        + " hireStartDate=2010-01-01, abstainFromTicket=true");
        assertThat(POLICIES.decide(
                                new HolderFacts(
                                        FamilyRelation.CHILD,
                                        LocalDate.parse("2015-08-20"),
                                        false,
                                        employment("2026-06-30", HireEndCause.PENSION)),
                                YEAR)
                        .get(2)
                        .explanation())
                .isEqualTo("given by family private travel: familyRelation=CHILD, hireStartDate=2010-01-01,"
                        + " hireEndDate=2026-06-30, hireEndCause=PENSION, dateOfBirth=2015-08-20, belowAge=21");
    }

    private static List<TicketRight> rights(FamilyRelation relation, Employment employment) {
        return rights(new HolderFacts(relation, BORN, false, employment), YEAR);
    }

    private static List<TicketRight> rights(HolderFacts holder, Year year) {
        return POLICIES.decide(holder, year).stream()
                .filter(Given.class::isInstance)
                .map(decision -> ((Given) decision).right())
                .toList();
    }

    private static Employment employment(String end, HireEndCause cause) {
        return new Employment(HIRED, end == null ? null : LocalDate.parse(end), cause, false, false);
    }
}
