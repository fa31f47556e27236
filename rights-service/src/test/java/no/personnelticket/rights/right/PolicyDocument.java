package no.personnelticket.rights.right;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.rights.right.ChildAgeLimits.ChildAgeLimit;
import no.personnelticket.rights.right.RightDecision.Given;

/** Writes down what the policies say, by asking them. */
final class PolicyDocument {

    private static final Year YEAR = Year.of(2026);
    private static final LocalDate BEFORE = LocalDate.parse("2015-03-01");
    private static final LocalDate WITHIN = LocalDate.parse("2026-06-30");
    private static final LocalDate EARLIER = LocalDate.parse("2025-06-30");
    private static final RightPolicies POLICIES =
            new RightPolicies(new ChildAgeLimits(List.of(new ChildAgeLimit(LocalDate.EPOCH, 21))));

    private record Case(String words, HolderFacts facts) {}

    private PolicyDocument() {}

    static String text() {
        return """
                # Who has which rights

                Generated from `RightPolicies` by asking it; `PolicyDocumentTest` fails when this page is not true any more
                (`-Dpolicies.write=true` writes it).

                Who has how many rights is published; products, coupons and the age limit of children are decided here. A right
                is for one calendar year and never crosses into another. In December the rights of the next year are given too,
                under the same pickup code and to the same customer.

                ## The policies

                | policy | travel | product | coupons a year | whom, and for how long |
                |---|---|---|---|---|
                """ + POLICIES.all().stream().map(PolicyDocument::policy).collect(Collectors.joining()) + """

                Nobody has a right while the employee abstains from tickets or is deleted.

                ## What follows from which facts

                Asked for the year 2026; children are covered below 21. "Ends" means the last day of the employment, a status
                change takes effect from the day after it.

                | holder | employment | rights in 2026 | without any, why |
                |---|---|---|---|
                """
                + holders().flatMap(PolicyDocument::rows).collect(Collectors.joining());
    }

    private static String policy(RightPolicy policy) {
        Grant grant = policy.grant();
        return "| %s | %s | `%s` | %s | %s |%n"
                .formatted(
                        grant.name(),
                        grant.travelType(),
                        grant.product().id(),
                        grant.couponsLimit() == null ? "any number" : grant.couponsLimit(),
                        policy.description());
    }

    private static Stream<Case> holders() {
        return Stream.of(
                holder("the employee", null, "1980-03-14"),
                holder("a spouse", FamilyRelation.SPOUSE, "1982-05-06"),
                holder("a cohabitant", FamilyRelation.COHABITANT, "1982-05-06"),
                holder("a child of 10", FamilyRelation.CHILD, "2015-07-30"),
                holder("a child who becomes 21 on 20 August", FamilyRelation.CHILD, "2005-08-20"),
                holder("a child of 30", FamilyRelation.CHILD, "1995-08-20"));
    }

    private static Case holder(String words, FamilyRelation relation, String dateOfBirth) {
        return new Case(words, new HolderFacts(relation, LocalDate.parse(dateOfBirth), false, null));
    }

    private static Stream<String> rows(Case holder) {
        return Stream.of(
                row(holder, "lasts", new Employment(BEFORE, null, null, false, false)),
                row(holder, "begins on 1 July 2026", new Employment(WITHIN.plusDays(1), null, null, false, false)),
                row(holder, "begins in 2027", new Employment(LocalDate.parse("2027-01-01"), null, null, false, false)),
                row(holder, "ends on 30 June 2026, RESIGNED", ended(WITHIN, HireEndCause.RESIGNED)),
                row(holder, "ended in 2025, RESIGNED", ended(EARLIER, HireEndCause.RESIGNED)),
                row(holder, "ends on 30 June 2026, PENSION", ended(WITHIN, HireEndCause.PENSION)),
                row(holder, "ended in 2025, PENSION", ended(EARLIER, HireEndCause.PENSION)),
                row(holder, "ends on 30 June 2026, BEREAVED", ended(WITHIN, HireEndCause.BEREAVED)),
                row(holder, "ended in 2025, BEREAVED", ended(EARLIER, HireEndCause.BEREAVED)),
                row(holder, "lasts, abstains", new Employment(BEFORE, null, null, true, false)),
                row(holder, "employee deleted", new Employment(BEFORE, null, null, false, true)));
    }

    private static Employment ended(LocalDate on, HireEndCause cause) {
        return new Employment(BEFORE, on, cause, false, false);
    }

    private static String row(Case holder, String words, Employment employment) {
        HolderFacts facts =
                new HolderFacts(holder.facts().relation(), holder.facts().dateOfBirth(), false, employment);
        List<RightDecision> decisions = POLICIES.decide(facts, YEAR);
        String given = decisions.stream()
                .filter(Given.class::isInstance)
                .map(decision -> words(((Given) decision).right()))
                .collect(Collectors.joining("<br>"));
        return "| %s | %s | %s | %s |%n"
                .formatted(
                        holder.words(), words, given.isEmpty() ? "none" : given, given.isEmpty() ? why(decisions) : "");
    }

    private static String words(TicketRight right) {
        return "%s, %s to %s".formatted(right.policy(), right.validFrom(), right.validTo());
    }

    private static String why(List<RightDecision> decisions) {
        return decisions.stream()
                .map(decision -> (RightDecision.Withheld) decision)
                .map(decision -> decision.policy() + ": " + decision.because())
                .collect(Collectors.joining("<br>"));
    }
}
