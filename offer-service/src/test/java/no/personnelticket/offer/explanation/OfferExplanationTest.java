package no.personnelticket.offer.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.OfferPriced.Journey;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.discountedoffer.Offer;
import no.personnelticket.offer.discountedoffer.OfferTerms;
import no.personnelticket.offer.discountedoffer.StoredOffer;
import no.personnelticket.offer.pricing.DiscountScheme;
import no.personnelticket.offer.pricing.DiscountSchemes;
import no.personnelticket.offer.pricing.Pricing;
import no.personnelticket.offer.pricing.RequestedRight;
import no.personnelticket.offer.pricing.SaleDiscountRight;
import no.personnelticket.offer.pricing.StandardOffer;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;
import org.junit.jupiter.api.Test;

class OfferExplanationTest {

    private static final Instant PRICED_AT = Instant.parse("2026-01-01T00:00:00Z");
    private static final EntitlementProduct PRODUCT = new EntitlementProduct("ENT:EntitlementProduct:x", "1");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-31");
    private static final LocalDate JANUARY = LocalDate.parse("2027-01-01");

    @Test
    void an_old_offer_is_explained_by_the_rule_that_priced_it_after_the_rule_has_changed() {
        // Given
        DiscountScheme before = scheme("2026", LocalDate.parse("2026-01-01"), "100");
        Offer old = offer(new DiscountSchemes(List.of(before)), DECEMBER);

        // When
        DiscountSchemes changed = new DiscountSchemes(List.of(before, scheme("2027", JANUARY, "80")));

        // Then
        assertRule(explained(old, changed), "2026", "100", "-976.00");
        assertRule(explained(offer(changed, JANUARY), changed), "2027", "80", "-780.80");
        assertRule(explained(offer(changed, DECEMBER), changed), "2026", "100", "-976.00");
    }

    private static void assertRule(OfferExplanation explanation, String version, String percent, String discount) {
        assertThat(explanation.discountSchemeVersion()).isEqualTo(version);
        assertThat(explanation.travellers()).singleElement().satisfies(line -> {
            assertThat(line.rule().version()).isEqualTo(version);
            assertThat(line.rule().percent()).isEqualByComparingTo(percent);
            assertThat(line.discount()).isEqualTo(Money.nok(discount));
            assertThat(line.price()).isEqualTo(line.fare().plus(line.discount()).plus(line.addOns()));
        });
    }

    private static OfferExplanation explained(Offer offer, DiscountSchemes schemes) {
        return OfferExplanation.of(
                offer, schemes.version(offer.discountSchemeVersion()).orElseThrow());
    }

    private static Offer offer(DiscountSchemes schemes, LocalDate day) {
        TravellerFare fare =
                new TravellerFare("1", UserType.ADULT, null, "profile", Money.nok("976.00"), Money.nok("50.00"));
        StandardOffer standard = new StandardOffer(
                new UUID(1, 1), "Flex", "VYT", "p", "1", List.of("STANDARD_CLASS"), List.of(fare), List.of(), 1);
        SelectedRight right = new SelectedRight(new UUID(1, 2), 1, PRODUCT, TravelType.PRIVATE);
        OfferTerms terms = new OfferTerms(
                new UUID(1, 3), 1, new UUID(1, 4), Map.of("1", 1L), day, new Journey("a", "b"), PRICED_AT, "client");
        return StoredOffer.of(
                        new Pricing(schemes.on(day), day)
                                .price(standard, Map.of("1", RequestedRight.of(right, UserType.ADULT))),
                        terms)
                .offer();
    }

    private static DiscountScheme scheme(String version, LocalDate validFrom, String percent) {
        SaleDiscountRight right =
                new SaleDiscountRight("right", version, "Rabatt", new BigDecimal(percent), List.of(PRODUCT), null);
        return new DiscountScheme(version, validFrom, Set.of("VYT"), Set.of("STANDARD_CLASS"), List.of(right));
    }
}
