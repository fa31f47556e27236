package no.personnelticket.validation.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.ValidationStatus;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.token.TokenStatus;
import no.personnelticket.validation.token.VerifiedToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The validation status of a ticket in each situation: one line a case. */
class DistributionCheckTest {

    private static final Sale SALE = new Sale();
    private static final UUID VERDICT = UUID.randomUUID();
    private static final List<ValidVerdict> NONE = List.of();
    private static final Optional<OfferPriced> OFFER = Optional.of(SALE.offer());

    private record Case(String situation, DistributionCheck check, ValidationStatus status) {
        @Override
        public String toString() {
            return status + " when " + situation;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                token("the token is good", TokenStatus.VALID, ValidationStatus.VALIDATED),
                token("the token has expired", TokenStatus.EXPIRED, ValidationStatus.EXPIRED),
                token("the token is of another offer", TokenStatus.OTHER_OFFER, ValidationStatus.ALTERED),
                token("the token was changed", TokenStatus.ALTERED, ValidationStatus.ALTERED),
                token("nobody knows the token's key", TokenStatus.UNKNOWN_KEY, ValidationStatus.ALTERED),
                verdict("there is neither token nor verdict", NONE, ValidationStatus.SKIPPED),
                verdict("a verdict holds", given(-1, 1), ValidationStatus.VALIDATED),
                verdict("a verdict is given that instant", given(0, 1), ValidationStatus.VALIDATED),
                verdict("the verdict ends that instant", given(-1, 0), ValidationStatus.EXPIRED),
                verdict("the verdict came after the ticket", given(1, 2), ValidationStatus.EXPIRED),
                verdict("the sale was given up before the ticket", released(-1), ValidationStatus.EXPIRED),
                verdict("the sale was given up after the ticket", released(1), ValidationStatus.VALIDATED),
                new Case(
                        "the token is of a sale that was given up before the ticket",
                        new DistributionCheck(
                                SALE.distributed(null), verified(TokenStatus.VALID), released(-1), OFFER, Set.of()),
                        ValidationStatus.EXPIRED),
                new Case(
                        "the traveller got a ticket for the offer before",
                        new DistributionCheck(
                                SALE.distributed(null), verified(TokenStatus.VALID), NONE, OFFER, Set.of("1")),
                        ValidationStatus.EXPIRED),
                altered("another price was paid", new Sale.Ticketed(SALE.contractId, "150.00"), OFFER),
                altered("another contract was used", new Sale.Ticketed(UUID.randomUUID(), "50.00"), OFFER),
                altered("the offer is unknown", new Sale.Ticketed(SALE.contractId, "50.00"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_ticket_has_the_status_that_the_table_says(Case given) {
        DistributionCheck check = given.check();

        assertThat(check.status(check.distribution().tickets().get(0))).isEqualTo(given.status());
    }

    @Test
    void of_two_tickets_of_a_distribution_for_one_traveller_the_verdict_covers_the_first() {
        Sale.Ticketed asPriced = new Sale.Ticketed(SALE.contractId, "50.00");
        Sale.Ticketed altered = new Sale.Ticketed(SALE.contractId, "150.00");
        DistributionCheck check = new DistributionCheck(
                SALE.distributed(null, altered, asPriced, asPriced),
                verified(TokenStatus.VALID),
                NONE,
                OFFER,
                Set.of());

        assertThat(check.distribution().tickets())
                .extracting(check::status)
                .containsExactly(ValidationStatus.ALTERED, ValidationStatus.VALIDATED, ValidationStatus.EXPIRED);
    }

    private static Case token(String situation, TokenStatus token, ValidationStatus status) {
        return new Case(
                situation,
                new DistributionCheck(SALE.distributed(null), verified(token), NONE, OFFER, Set.of()),
                status);
    }

    private static Case verdict(String situation, List<ValidVerdict> verdicts, ValidationStatus status) {
        return new Case(
                situation,
                new DistributionCheck(SALE.distributed(null), verified(TokenStatus.MISSING), verdicts, OFFER, Set.of()),
                status);
    }

    private static Case altered(String situation, Sale.Ticketed ticket, Optional<OfferPriced> offer) {
        return new Case(
                situation,
                new DistributionCheck(
                        SALE.distributed(null, ticket), verified(TokenStatus.VALID), NONE, offer, Set.of()),
                ValidationStatus.ALTERED);
    }

    private static VerifiedToken verified(TokenStatus status) {
        return new VerifiedToken(status, status == TokenStatus.VALID ? VERDICT : null);
    }

    private static List<ValidVerdict> given(int fromMinutes, int toMinutes) {
        return List.of(new ValidVerdict(
                VERDICT, SALE.offerId, "entur-sales", inMinutes(fromMinutes), inMinutes(toMinutes), null));
    }

    private static List<ValidVerdict> released(int minutes) {
        return List.of(new ValidVerdict(
                VERDICT, SALE.offerId, "entur-sales", inMinutes(-5), inMinutes(20), inMinutes(minutes)));
    }

    private static Instant inMinutes(int minutes) {
        return SALE.now.plus(Duration.ofMinutes(minutes));
    }
}
