package no.personnelticket.validation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.token.TokenStanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a ticket's validation is worth in each situation: one line a case. */
class DistributionCheckTest {

    private static final Sale SALE = new Sale();
    private static final List<ValidVerdict> NONE = List.of();
    private static final Optional<OfferPriced> OFFER = Optional.of(SALE.offer());

    private record Case(String situation, DistributionCheck check, Standing standing) {
        @Override
        public String toString() {
            return standing + " when " + situation;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                token("the token is good", TokenStanding.GOOD, Standing.VALIDATED),
                token("the token has expired", TokenStanding.EXPIRED, Standing.EXPIRED),
                token("the token is of another offer", TokenStanding.OTHER_OFFER, Standing.ALTERED),
                token("the token was changed", TokenStanding.ALTERED, Standing.ALTERED),
                token("nobody knows the token's key", TokenStanding.UNKNOWN_KEY, Standing.ALTERED),
                verdict("there is neither token nor verdict", NONE, Standing.SKIPPED),
                verdict("a verdict holds", given(-1, 1), Standing.VALIDATED),
                verdict("a verdict is given that instant", given(0, 1), Standing.VALIDATED),
                verdict("the verdict ends that instant", given(-1, 0), Standing.EXPIRED),
                verdict("the verdict came after the ticket", given(1, 2), Standing.EXPIRED),
                altered("another price was paid", new Sale.Ticketed(SALE.contractId, "150.00"), OFFER),
                altered("another contract was used", new Sale.Ticketed(UUID.randomUUID(), "50.00"), OFFER),
                altered("the offer is unknown", new Sale.Ticketed(SALE.contractId, "50.00"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_ticket_stands_as_the_table_says(Case given) {
        DistributionCheck check = given.check();

        assertThat(check.standing(check.distribution().tickets().get(0))).isEqualTo(given.standing());
    }

    private static Case token(String situation, TokenStanding token, Standing standing) {
        return new Case(situation, new DistributionCheck(SALE.distributed(null), token, NONE, OFFER), standing);
    }

    private static Case verdict(String situation, List<ValidVerdict> verdicts, Standing standing) {
        return new Case(
                situation,
                new DistributionCheck(SALE.distributed(null), TokenStanding.ABSENT, verdicts, OFFER),
                standing);
    }

    private static Case altered(String situation, Sale.Ticketed ticket, Optional<OfferPriced> offer) {
        return new Case(
                situation,
                new DistributionCheck(SALE.distributed(null, ticket), TokenStanding.GOOD, NONE, offer),
                Standing.ALTERED);
    }

    private static List<ValidVerdict> given(int fromMinutes, int toMinutes) {
        Instant now = SALE.now;
        return List.of(new ValidVerdict(
                UUID.randomUUID(),
                SALE.offerId,
                "entur-sales",
                now.plus(Duration.ofMinutes(fromMinutes)),
                now.plus(Duration.ofMinutes(toMinutes))));
    }
}
