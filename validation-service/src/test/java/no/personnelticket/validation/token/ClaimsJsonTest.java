package no.personnelticket.validation.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.OfferValidated.Reservation;
import no.personnelticket.events.OfferValidated.Stage;
import no.personnelticket.events.UserType;
import no.personnelticket.messaging.EventJson;
import no.personnelticket.validation.token.ValidationToken.Traveller;
import org.junit.jupiter.api.Test;

/** The mapper tells how claims are written; what is written by hand must be the same. */
class ClaimsJsonTest {

    private static final UUID CONTRACT = UUID.fromString("0a4b9a5e-31a2-4b8a-9f62-6f1c6a3f2d11");
    private static final EntitlementProduct PRODUCT = new EntitlementProduct("ENT:\"A2\"\\", "ENT:Version:Ærfugl-1");

    @Test
    void claims_of_a_party_with_coupons_are_written_as_the_mapper_writes_them() {
        ValidationToken claims = claims(
                Money.nok("1976.50"),
                List.of(
                        new Traveller("Åse \"1\"", UserType.ADULT, CONTRACT, PRODUCT, Money.nok("0.00")),
                        new Traveller("2", UserType.CHILD, null, null, Money.nok("-12.30"))),
                List.of(
                        new Reservation(UUID.randomUUID(), CONTRACT, 1),
                        new Reservation(UUID.randomUUID(), UUID.randomUUID(), 1)));

        assertThat(ClaimsJson.of(claims)).asString().isEqualTo(new String(EventJson.write(claims), UTF_8));
    }

    @Test
    void claims_without_what_may_be_absent_are_written_as_the_mapper_writes_them() {
        ValidationToken claims = claims(null, List.of(new Traveller("1", null, null, null, null)), null);

        assertThat(ClaimsJson.of(claims)).asString().isEqualTo(new String(EventJson.write(claims), UTF_8));
    }

    private static ValidationToken claims(Money price, List<Traveller> travellers, List<Reservation> reservations) {
        return new ValidationToken(
                ValidationToken.ISSUER,
                ValidationToken.AUDIENCE,
                UUID.randomUUID(),
                1_795_000_000,
                1_795_001_500,
                UUID.randomUUID(),
                "a2b4c6",
                Stage.ISSUANCE,
                LocalDate.parse("2026-12-01"),
                "7",
                price,
                travellers,
                reservations);
    }
}
