package no.personnelticket.rights.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import no.personnelticket.rights.right.ChildAgeLimits;
import no.personnelticket.rights.right.ChildAgeLimits.ChildAgeLimit;
import no.personnelticket.rights.right.Employment;
import no.personnelticket.rights.right.FamilyRelation;
import no.personnelticket.rights.right.HireEndCause;
import no.personnelticket.rights.right.HolderFacts;
import no.personnelticket.rights.right.RightDecision.Given;
import no.personnelticket.rights.right.RightPolicies;
import org.junit.jupiter.api.Test;

/** Holders live through random changes; {@code -Dproperty.seed=…} repeats a run. */
class ContractChangesTest {

    private static final int HOLDERS = 500;
    private static final int CHANGES = 8;
    private static final Year YEAR = Year.of(2026);
    private static final Instant NOW = Instant.parse("2026-05-05T10:00:00Z");
    private static final UUID HOLDER = UUID.fromString("6a3c1f52-0a54-4f0e-9d5c-0a3b2f8d1c47");

    private final long seed = Long.getLong("property.seed", System.nanoTime());
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    private final RightPolicies policies =
            new RightPolicies(new ChildAgeLimits(List.of(new ChildAgeLimit(LocalDate.EPOCH, 21))));

    @Test
    void the_same_facts_again_change_nothing() {
        throughLives((facts, contracts) -> assertThat(decide(facts, contracts))
                .as("seed %d, %s", seed, facts)
                .isEmpty());
    }

    @Test
    void there_are_never_two_contracts_of_one_policy_and_year() {
        throughLives((facts, contracts) -> assertThat(contracts.stream()
                        .collect(Collectors.groupingBy(
                                stored -> stored.contract().right().policy()
                                        + Year.from(stored.contract().validFrom())))
                        .values())
                .as("seed %d, %s", seed, facts)
                .allSatisfy(same -> assertThat(same).hasSize(1)));
    }

    @Test
    void every_contract_lies_within_its_year() {
        throughLives((facts, contracts) -> assertThat(contracts)
                .as("seed %d, %s", seed, facts)
                .allSatisfy(stored -> {
                    assertThat(stored.contract().validFrom())
                            .isBeforeOrEqualTo(stored.contract().validTo());
                    assertThat(Year.from(stored.contract().validFrom())).isEqualTo(YEAR);
                    assertThat(Year.from(stored.contract().validTo())).isEqualTo(YEAR);
                }));
    }

    @Test
    void what_is_not_ended_is_exactly_what_the_policies_give_and_each_contract_explains_itself() {
        throughLives((facts, contracts) -> {
            assertThat(contracts.stream()
                            .map(ExplainedContract::contract)
                            .filter(contract -> !contract.isEnded())
                            .map(contract -> contract.right().policy()))
                    .as("seed %d, %s", seed, facts)
                    .containsExactlyInAnyOrderElementsOf(policies.decide(facts, YEAR).stream()
                            .filter(Given.class::isInstance)
                            .map(decision -> decision.policy())
                            .toList());
            assertThat(contracts).allSatisfy(stored -> assertThat(stored.explanation())
                    .startsWith((stored.contract().isEnded() ? "withdrawn by " : "given by ")
                            + stored.contract().right().policy()));
        });
    }

    @Test
    void a_change_counts_the_version_up_by_one() {
        for (int life = 0; life < HOLDERS; life++) {
            List<ExplainedContract> contracts = List.of();
            for (int change = 0; change < CHANGES; change++) {
                Map<UUID, Long> before = contracts.stream()
                        .collect(Collectors.toMap(stored -> stored.contract().contractId(), stored -> stored.contract()
                                .version()));
                List<ExplainedContract> changes = decide(facts(), contracts);
                assertThat(changes).as("seed %d", seed).allSatisfy(changed -> assertThat(
                                changed.contract().version())
                        .isEqualTo(before.getOrDefault(changed.contract().contractId(), 0L) + 1));
                contracts = applied(contracts, changes);
            }
        }
    }

    private interface Property {
        void holdsOf(HolderFacts facts, List<ExplainedContract> contracts);
    }

    private void throughLives(Property property) {
        for (int life = 0; life < HOLDERS; life++) {
            List<ExplainedContract> contracts = List.of();
            for (int change = 0; change < CHANGES; change++) {
                HolderFacts facts = facts();
                contracts = applied(contracts, decide(facts, contracts));
                property.holdsOf(facts, contracts);
            }
        }
    }

    private List<ExplainedContract> decide(HolderFacts facts, List<ExplainedContract> contracts) {
        return ContractChanges.decide(
                HOLDER, YEAR, policies.decide(facts, YEAR), contracts, LocalDate.parse("2026-05-05"), NOW);
    }

    private static List<ExplainedContract> applied(List<ExplainedContract> contracts, List<ExplainedContract> changes) {
        Map<UUID, ExplainedContract> byId = contracts.stream()
                .collect(Collectors.toMap(
                        stored -> stored.contract().contractId(),
                        Function.identity(),
                        (a, b) -> b,
                        LinkedHashMap::new));
        changes.forEach(change -> byId.put(change.contract().contractId(), change));
        return new ArrayList<>(byId.values());
    }

    private HolderFacts facts() {
        FamilyRelation relation = random.nextBoolean() ? null : one(FamilyRelation.values());
        return new HolderFacts(relation, day(1940, 2026), relation != null && rarely(), employment());
    }

    private Employment employment() {
        LocalDate start = day(1990, 2027);
        return random.nextBoolean()
                ? new Employment(start, null, null, rarely(), rarely())
                : new Employment(
                        start, start.plusDays(random.nextInt(9000)), one(HireEndCause.values()), rarely(), rarely());
    }

    private LocalDate day(int firstYear, int lastYear) {
        return LocalDate.ofYearDay(random.nextInt(firstYear, lastYear + 1), random.nextInt(1, 366));
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
