package no.personnelticket.validation.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.OfferValidated.Outcome;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.validation.Sale;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void the_rule_set_holds_every_rule_of_the_scheme() {
        assertThat(RuleSet.RULES)
                .extracting(rule -> rule.description().id())
                .containsExactly(
                        "CUSTOMER_NOT_CONNECTED",
                        "CONTRACT_NOT_FOUND",
                        "CONTRACT_NOT_ACTIVE",
                        "CONTRACT_NOT_VALID_ON_TRAVEL_DATE",
                        "NO_COUPONS_LEFT",
                        "PRODUCT_MISMATCH",
                        "ENTITLEMENT_MISSING",
                        "ENTITLEMENT_NOT_REQUIRED",
                        "DUPLICATE_ENTITLEMENT",
                        "TRAVELLER_TYPE_MISMATCH",
                        "AGE_MISMATCH",
                        "OFFER_UNKNOWN",
                        "OFFER_EXPIRED",
                        "OFFER_ALREADY_USED",
                        "OFFER_CHANGED",
                        "OPERATOR_NOT_PARTICIPATING",
                        "FARE_CLASS_NOT_COVERED",
                        "TRAVEL_TYPE_NOT_ALLOWED");
    }

    @Test
    void a_refusal_does_not_hide_the_others() {
        // Given
        Sale sale = new Sale();
        sale.status = Status.ENDED;
        sale.left = Duration.ofMinutes(-1);
        sale.operator = "RUT";

        // When
        List<RuleResult> results = RuleSet.judge(sale.ruleInput());

        // Then
        assertThat(results).hasSize(18);
        assertThat(results)
                .filteredOn(RuleResult::refuses)
                .extracting(RuleResult::id)
                .containsExactly("CONTRACT_NOT_ACTIVE", "OFFER_EXPIRED", "OPERATOR_NOT_PARTICIPATING");
    }

    @Test
    void a_refusal_says_why_in_norwegian_and_english() {
        // Given
        Sale sale = new Sale();
        sale.left = Duration.ofMinutes(-1);

        // When
        RuleResult expired = result(sale, "OFFER_EXPIRED");

        // Then
        assertThat(expired.messages())
                .containsExactly(
                        new LocalizedText("Tilbudet er utløpt.", "nob"),
                        new LocalizedText("The offer has expired.", "eng"));
    }

    @Test
    void a_fact_carries_value_validity_and_source() {
        // Given
        Sale sale = new Sale();
        sale.contractVersion = 3;

        // When
        RuleResult active = result(sale, "CONTRACT_NOT_ACTIVE");
        RuleResult operator = result(sale, "OPERATOR_NOT_PARTICIPATING");

        // Then
        assertThat(active.facts())
                .containsExactly(new RuleFact(
                        "status",
                        "ACTIVE",
                        new RuleFact.Validity("2026-01-01", "2026-12-31"),
                        "ContractChanged " + sale.contractId + " version 3"));
        assertThat(operator.facts())
                .contains(new RuleFact(
                        "operator",
                        "VYT",
                        new RuleFact.Validity("2026-11-23T11:55:00Z", "2026-11-23T12:25:00Z"),
                        "OfferPriced " + sale.offerId));
    }

    @Test
    void every_rule_that_judged_names_facts_with_a_source() {
        // When
        List<RuleResult> results = RuleSet.judge(new Sale().ruleInput());

        // Then
        assertThat(results)
                .filteredOn(result -> result.outcome() != Outcome.NOT_APPLICABLE)
                .allSatisfy(
                        result -> assertThat(result.facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact.source())
                                .isNotBlank()));
    }

    @Test
    void the_facts_of_the_age_rule_do_not_tell_when_the_holder_was_born() {
        // When
        RuleResult age = result(new Sale(), "AGE_MISMATCH");

        // Then
        assertThat(age.facts().toString()).contains("ADULT").doesNotContain("05-17");
    }

    @Test
    void a_refused_customer_does_not_learn_who_else_holds_the_contract() {
        // Given
        Sale sale = new Sale();
        sale.consumers = List.of(1000002L);

        // When
        RuleResult connected = result(sale, "CUSTOMER_NOT_CONNECTED");

        // Then
        assertThat(connected.facts().toString()).contains("1000001").doesNotContain("1000002");
    }

    private static RuleResult result(Sale sale, String rule) {
        return RuleSet.judge(sale.ruleInput()).stream()
                .filter(result -> result.id().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
