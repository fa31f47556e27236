package no.personnelticket.validation.rule;

import static no.personnelticket.events.OfferValidated.Outcome.NOT_APPLICABLE;
import static no.personnelticket.events.OfferValidated.Outcome.PASSED;
import static no.personnelticket.events.OfferValidated.Outcome.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.OfferValidated.Outcome;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.validation.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule says in each situation: one line a case, grouped by rule. */
class RulesTest {

    record Case(String rule, String situation, Consumer<Sale> change, Outcome outcome) {
        @Override
        public String toString() {
            return rule + " is " + outcome + " when " + situation;
        }
    }

    private static final UUID ANOTHER = UUID.fromString("0b0e7a52-58f6-4e0c-9a1b-3a8c5d2e7f10");

    static Stream<Case> cases() {
        return Stream.of(customers(), contracts(), coupons(), products(), entitlements(), travellers(), offers())
                .flatMap(List::stream);
    }

    private static List<Case> customers() {
        String rule = "CUSTOMER_NOT_CONNECTED";
        return List.of(
                new Case(rule, "the customer claimed the contract", sale -> {}, PASSED),
                new Case(rule, "another customer claimed it", sale -> sale.consumers = List.of(1000002L), REFUSED),
                new Case(rule, "nobody claimed it", sale -> sale.consumers = List.of(), REFUSED),
                new Case(rule, "the contract is unknown", sale -> sale.contractKnown = false, NOT_APPLICABLE),
                new Case(rule, "no entitlement is given", sale -> sale.given.clear(), NOT_APPLICABLE),
                new Case(rule, "the offer is unknown", sale -> sale.offerKnown = false, PASSED));
    }

    private static List<Case> contracts() {
        String validity = "CONTRACT_NOT_VALID_ON_TRAVEL_DATE";
        return List.of(
                new Case("CONTRACT_NOT_FOUND", "the contract is known", sale -> {}, PASSED),
                new Case("CONTRACT_NOT_FOUND", "it is unknown", sale -> sale.contractKnown = false, REFUSED),
                new Case("CONTRACT_NOT_FOUND", "one of two is unknown", RulesTest::giveAnother, REFUSED),
                new Case("CONTRACT_NOT_FOUND", "none is given", sale -> sale.given.clear(), NOT_APPLICABLE),
                new Case("CONTRACT_NOT_ACTIVE", "the contract is active", sale -> {}, PASSED),
                new Case("CONTRACT_NOT_ACTIVE", "it is blocked", sale -> sale.status = Status.BLOCKED, REFUSED),
                new Case("CONTRACT_NOT_ACTIVE", "it has ended", sale -> sale.status = Status.ENDED, REFUSED),
                new Case("CONTRACT_NOT_ACTIVE", "it is unknown", sale -> sale.contractKnown = false, NOT_APPLICABLE),
                new Case(validity, "the travel date lies within", sale -> {}, PASSED),
                new Case(validity, "it is the first day", sale -> sale.validFrom = sale.travelDate, PASSED),
                new Case(validity, "it is the last day", sale -> sale.validTo = sale.travelDate, PASSED),
                new Case(
                        validity,
                        "it is the day before the first",
                        sale -> sale.validFrom = sale.travelDate.plusDays(1),
                        REFUSED),
                new Case(
                        validity,
                        "it is the day after the last",
                        sale -> sale.validTo = sale.travelDate.minusDays(1),
                        REFUSED),
                new Case(validity, "it is unknown", sale -> sale.contractKnown = false, NOT_APPLICABLE));
    }

    private static List<Case> coupons() {
        String rule = "NO_COUPONS_LEFT";
        return List.of(
                new Case(rule, "the contract has no limit", sale -> sale.coupons = gone(99, 0), NOT_APPLICABLE),
                new Case(rule, "none is used", sale -> coupons(sale, 12, gone(0, 0)), PASSED),
                new Case(rule, "one is left", sale -> coupons(sale, 12, gone(11, 0)), PASSED),
                new Case(
                        rule,
                        "the last is reserved for another offer",
                        sale -> coupons(sale, 12, gone(11, 1)),
                        REFUSED),
                new Case(rule, "all are reserved for other offers", sale -> coupons(sale, 12, gone(0, 12)), REFUSED),
                new Case(rule, "the last is reserved for the offer itself", RulesTest::reserveLast, PASSED),
                new Case(rule, "all are used", sale -> coupons(sale, 12, gone(12, 0)), REFUSED),
                new Case(rule, "more than all are used", sale -> coupons(sale, 12, gone(13, 0)), REFUSED),
                new Case(rule, "the contract is unknown", sale -> sale.contractKnown = false, NOT_APPLICABLE));
    }

    private static List<Case> products() {
        String rule = "PRODUCT_MISMATCH";
        return List.of(
                new Case(rule, "all name the same product", sale -> {}, PASSED),
                new Case(rule, "the contract has another", sale -> sale.contractProduct = Sale.FAMILY, REFUSED),
                new Case(rule, "the offer used another", sale -> sale.offerProduct = Sale.FAMILY, REFUSED),
                new Case(
                        rule,
                        "another version is given",
                        sale -> give(sale, new EntitlementProduct(Sale.PRIVATE.id(), "ENT:Version:EP-levelA2-2")),
                        REFUSED),
                new Case(rule, "the offer is unknown", sale -> sale.offerKnown = false, PASSED),
                new Case(rule, "the contract is unknown", sale -> sale.contractKnown = false, PASSED),
                new Case(
                        rule,
                        "both are unknown",
                        sale -> sale.offerKnown = sale.contractKnown = false,
                        NOT_APPLICABLE));
    }

    private static List<Case> entitlements() {
        String twice = "DUPLICATE_ENTITLEMENT";
        return List.of(
                new Case("ENTITLEMENT_MISSING", "what is needed is given", sale -> {}, PASSED),
                new Case("ENTITLEMENT_MISSING", "nothing is given", sale -> sale.given.clear(), REFUSED),
                new Case(
                        "ENTITLEMENT_MISSING",
                        "that of a companion is not given",
                        sale -> sale.companions.add(sale.onRight("2", ANOTHER)),
                        REFUSED),
                new Case("ENTITLEMENT_MISSING", "none is needed", sale -> sale.discounted = false, NOT_APPLICABLE),
                new Case(
                        "ENTITLEMENT_MISSING", "the offer is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case("ENTITLEMENT_NOT_REQUIRED", "no more than needed is given", sale -> {}, PASSED),
                new Case("ENTITLEMENT_NOT_REQUIRED", "one more is given", RulesTest::giveAnother, REFUSED),
                new Case("ENTITLEMENT_MISSING", "who has a ticket is left out", RulesTest::serveFirst, PASSED),
                new Case(
                        "ENTITLEMENT_NOT_REQUIRED",
                        "that of one who is left out with a ticket is given",
                        sale -> {
                            GivenEntitlement first = sale.given.get(0);
                            serveFirst(sale);
                            sale.given.add(first);
                        },
                        REFUSED),
                new Case("ENTITLEMENT_NOT_REQUIRED", "none is needed", sale -> sale.discounted = false, REFUSED),
                new Case("ENTITLEMENT_NOT_REQUIRED", "none is given", sale -> sale.given.clear(), NOT_APPLICABLE),
                new Case(
                        "ENTITLEMENT_NOT_REQUIRED",
                        "the offer is unknown",
                        sale -> sale.offerKnown = false,
                        NOT_APPLICABLE),
                new Case(twice, "each is used once", sale -> {}, PASSED),
                new Case(twice, "two travellers have their own", RulesTest::bringCompanion, PASSED),
                new Case(twice, "one is given twice", sale -> sale.given.add(sale.given.get(0)), REFUSED),
                new Case(
                        twice,
                        "another configuration of the order uses it",
                        sale -> sale.others.add(sale.configuration()),
                        REFUSED),
                new Case(
                        twice,
                        "two travellers of the offer share it",
                        sale -> sale.companions.add(sale.onRight("2", sale.contractId)),
                        REFUSED),
                new Case(
                        twice,
                        "the offer is unknown and one is given twice",
                        sale -> {
                            sale.offerKnown = false;
                            sale.given.add(sale.given.get(0));
                        },
                        REFUSED),
                new Case(
                        twice,
                        "there are none",
                        sale -> {
                            sale.discounted = false;
                            sale.given.clear();
                        },
                        NOT_APPLICABLE));
    }

    private static List<Case> travellers() {
        String type = "TRAVELLER_TYPE_MISMATCH";
        String age = "AGE_MISMATCH";
        return List.of(
                new Case(type, "an adult travels on a right", sale -> {}, PASSED),
                new Case(type, "a student travels on a right", sale -> sale.userType = UserType.STUDENT, PASSED),
                new Case(type, "an infant travels on a right", sale -> sale.userType = UserType.INFANT, REFUSED),
                new Case(type, "a soldier travels on a right", sale -> sale.userType = UserType.MILITARY, REFUSED),
                new Case(type, "no right is used", sale -> sale.discounted = false, NOT_APPLICABLE),
                new Case(type, "the offer is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case(age, "the holder is of the offer's type", sale -> {}, PASSED),
                new Case(age, "an adult is sold a child's ticket", sale -> sale.userType = UserType.CHILD, REFUSED),
                new Case(age, "the holder is a child until the day before", sale -> childUntil(sale, -1), PASSED),
                new Case(age, "the holder is still a child that day", sale -> childUntil(sale, 0), REFUSED),
                new Case(age, "no period covers the day", sale -> sale.travellerTypes = List.of(), REFUSED),
                new Case(age, "a student has a proof on the day", sale -> student(sale, 0), PASSED),
                new Case(age, "a student's proof ended the day before", sale -> student(sale, -1), REFUSED),
                new Case(age, "a student has no proof", sale -> sale.userType = UserType.STUDENT, REFUSED),
                new Case(age, "the contract is unknown", sale -> sale.contractKnown = false, NOT_APPLICABLE),
                new Case(age, "the offer is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case("TRAVEL_TYPE_NOT_ALLOWED", "both are private", sale -> {}, PASSED),
                new Case(
                        "TRAVEL_TYPE_NOT_ALLOWED",
                        "a private right was priced for work",
                        sale -> sale.offerTravelType = TravelType.WORK,
                        REFUSED),
                new Case(
                        "TRAVEL_TYPE_NOT_ALLOWED",
                        "a work right was priced as private",
                        sale -> sale.contractTravelType = TravelType.WORK,
                        REFUSED),
                new Case(
                        "TRAVEL_TYPE_NOT_ALLOWED",
                        "the offer does not use the contract",
                        sale -> sale.discounted = false,
                        NOT_APPLICABLE));
    }

    private static List<Case> offers() {
        LocalDate nextDay = LocalDate.parse("2026-12-02");
        return List.of(
                new Case("OFFER_UNKNOWN", "it was priced", sale -> {}, PASSED),
                new Case("OFFER_UNKNOWN", "it was never priced", sale -> sale.offerKnown = false, REFUSED),
                new Case("OFFER_EXPIRED", "it lives", sale -> sale.left = Duration.ofMillis(1), PASSED),
                new Case("OFFER_EXPIRED", "it ends this instant", sale -> sale.left = Duration.ZERO, REFUSED),
                new Case("OFFER_EXPIRED", "it is long over", sale -> sale.left = Duration.ofDays(-1), REFUSED),
                new Case("OFFER_EXPIRED", "it is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case("OFFER_ALREADY_USED", "nobody has a ticket of it", sale -> {}, PASSED),
                new Case("OFFER_ALREADY_USED", "the others of the party have theirs", RulesTest::serveFirst, PASSED),
                new Case("OFFER_ALREADY_USED", "the traveller has a ticket", sale -> ticket(sale, "1"), REFUSED),
                new Case("OFFER_ALREADY_USED", "one of the party has a ticket", RulesTest::serveCompanion, REFUSED),
                new Case("OFFER_ALREADY_USED", "it is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case("OFFER_CHANGED", "who has a ticket is left out", RulesTest::serveFirst, PASSED),
                new Case("OFFER_CHANGED", "it is sold as it was priced", sale -> {}, PASSED),
                new Case("OFFER_CHANGED", "all travellers are selected", RulesTest::bringCompanion, PASSED),
                new Case("OFFER_CHANGED", "it is for another day", sale -> sale.offerTravelDate = nextDay, REFUSED),
                new Case("OFFER_CHANGED", "a stranger is selected", sale -> sale.selected.add("9"), REFUSED),
                new Case(
                        "OFFER_CHANGED",
                        "a traveller is left out",
                        sale -> sale.companions.add(sale.atFullFare("2")),
                        REFUSED),
                new Case("OFFER_CHANGED", "it is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case("OPERATOR_NOT_PARTICIPATING", "Flytoget runs it", sale -> sale.operator = "FLT", PASSED),
                new Case("OPERATOR_NOT_PARTICIPATING", "a bus runs it", sale -> sale.operator = "RUT", REFUSED),
                new Case("OPERATOR_NOT_PARTICIPATING", "no right is used", RulesTest::noRights, NOT_APPLICABLE),
                new Case(
                        "OPERATOR_NOT_PARTICIPATING", "it is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE),
                new Case("FARE_CLASS_NOT_COVERED", "it is standard class", sale -> {}, PASSED),
                new Case("FARE_CLASS_NOT_COVERED", "it is premium", sale -> sale.fareClass = "PREMIUM_CLASS", REFUSED),
                new Case("FARE_CLASS_NOT_COVERED", "no right is used", RulesTest::noRights, NOT_APPLICABLE),
                new Case("FARE_CLASS_NOT_COVERED", "it is unknown", sale -> sale.offerKnown = false, NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_rule_answers_as_the_table_says(Case expected) {
        // Given
        Sale sale = new Sale();
        expected.change().accept(sale);

        // When
        RuleResult result = RuleSet.judge(sale.ruleInput()).stream()
                .filter(one -> one.id().equals(expected.rule()))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(result.outcome()).isEqualTo(expected.outcome());
    }

    @Test
    void the_table_shows_every_rule_passing_and_refusing() {
        for (Rule rule : RuleSet.RULES) {
            String id = rule.description().id();
            assertThat(cases().filter(one -> one.rule().equals(id)).map(Case::outcome))
                    .as(id)
                    .contains(PASSED, REFUSED);
        }
    }

    private static void giveAnother(Sale sale) {
        sale.given.add(new GivenEntitlement(1000001, ANOTHER, Sale.PRIVATE));
    }

    private static void give(Sale sale, EntitlementProduct product) {
        sale.given.set(0, new GivenEntitlement(1000001, sale.contractId, product));
    }

    private static void bringCompanion(Sale sale) {
        sale.companions.add(sale.onRight("2", ANOTHER));
        sale.selected.add(0, "2");
        giveAnother(sale);
    }

    private static void ticket(Sale sale, String travellerId) {
        sale.ticketed = Set.of(travellerId);
    }

    private static void serveCompanion(Sale sale) {
        bringCompanion(sale);
        ticket(sale, "2");
    }

    /** The companion is left, who travels on another contract. */
    private static void serveFirst(Sale sale) {
        bringCompanion(sale);
        ticket(sale, "1");
        sale.selected.remove("1");
        sale.given.remove(0);
    }

    private static void noRights(Sale sale) {
        sale.discounted = false;
        sale.given.clear();
    }

    private static void coupons(Sale sale, int limit, Coupons coupons) {
        sale.couponsLimit = limit;
        sale.coupons = coupons;
    }

    private static Coupons gone(long used, long reserved) {
        return new Coupons(used, reserved, Optional.empty());
    }

    private static void reserveLast(Sale sale) {
        ReservedCoupon own = new ReservedCoupon(ANOTHER, sale.contractId, sale.now.plus(sale.left));
        coupons(sale, 12, new Coupons(11, 0, Optional.of(own)));
    }

    private static void childUntil(Sale sale, int daysFromTravel) {
        LocalDate lastDay = sale.travelDate.plusDays(daysFromTravel);
        sale.travellerTypes = List.of(
                new TravellerTypePeriod(UserType.CHILD, lastDay.minusYears(12), lastDay),
                new TravellerTypePeriod(UserType.ADULT, lastDay.plusDays(1), lastDay.plusYears(49)));
    }

    private static void student(Sale sale, int lastDayFromTravel) {
        LocalDate lastDay = sale.travelDate.plusDays(lastDayFromTravel);
        sale.userType = UserType.STUDENT;
        sale.travellerTypes = List.of(
                new TravellerTypePeriod(UserType.STUDENT, lastDay.minusMonths(10), lastDay),
                new TravellerTypePeriod(UserType.ADULT, lastDay.plusDays(1), lastDay.plusYears(49)));
    }
}
