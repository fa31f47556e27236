package no.personnelticket.validation.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.HeldCoupon;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mapper tells how a verdict is written; what is written by hand must be the same. */
class VerdictJsonTest {

    private record Verdict(String what, Consumer<Sale> make) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Verdict> verdicts() {
        return Stream.of(
                new Verdict("valid, without coupons", sale -> {}),
                new Verdict("valid, with a coupon that is held", VerdictJsonTest::holdACoupon),
                new Verdict("refused, by several rules", sale -> {
                    sale.status = Status.BLOCKED;
                    sale.operator = "XXX";
                    sale.now = sale.now.plus(Duration.ofHours(1));
                    sale.left = Duration.ofMinutes(-1);
                }),
                new Verdict("refused, on an unknown offer", sale -> sale.offerKnown = false),
                new Verdict("refused, on an unknown contract", sale -> sale.contractKnown = false),
                new Verdict("with an order", sale -> sale.orderId = "order \"7\"\\\n\t\u0001 på norsk 🚆"),
                new Verdict("with travellers named strangely", sale -> {
                    sale.selected.add("Åse \"Ø\" \\ \u007f\u2028");
                    sale.selected.add("{[,:");
                }));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void an_answer_is_written_as_the_mapper_writes_it(Verdict verdict) {
        OfferVerdict answer = judge(verdict).answer();
        assertThat(VerdictJson.of(answer)).asString().isEqualTo(new String(EventJson.write(answer), UTF_8));
        OfferVerdict signed = answer.with("header.claims.signature");
        assertThat(VerdictJson.of(signed)).isEqualTo(EventJson.write(signed));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void an_event_is_written_as_the_mapper_writes_it(Verdict verdict) {
        OfferValidated event = judge(verdict).event(Optional.of("entur-sales"));
        assertThat(VerdictJson.of(event)).asString().isEqualTo(new String(EventJson.write(event), UTF_8));
        OfferValidated unnamed = judge(verdict).event(Optional.empty());
        assertThat(VerdictJson.of(unnamed)).isEqualTo(EventJson.write(unnamed));
    }

    private static void holdACoupon(Sale sale) {
        sale.couponsLimit = 12;
        HeldCoupon held = new HeldCoupon(UUID.randomUUID(), sale.contractId, sale.now.plus(sale.left));
        sale.coupons = new Coupons(3, 2, Optional.of(held));
    }

    private static Judgement judge(Verdict verdict) {
        Sale sale = new Sale();
        verdict.make().accept(sale);
        ValidationRequest.Configuration configuration = new ValidationRequest.Configuration(
                sale.offerId, sale.selected, List.of(), List.of(new ValidationRequest.Customer(1000001L, List.of())));
        return Judgement.of(
                new Judgement.Asked(Stage.PAYMENT, sale.travelDate, sale.orderId, configuration), sale.question());
    }
}
