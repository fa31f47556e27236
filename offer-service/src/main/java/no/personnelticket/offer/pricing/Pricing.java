package no.personnelticket.offer.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.personnelticket.events.Money;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.offer.pricing.PricedTraveller.Discount;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;

/**
 * Prices standard offers by one version of the scheme. Each traveller is priced independently of the others. If a
 * product unlocks several sale discount rights, the largest discount applies.
 */
public final class Pricing {

    private final DiscountScheme scheme;
    private final LocalDate travelDate;

    public Pricing(DiscountScheme scheme, LocalDate travelDate) {
        this.scheme = scheme;
        this.travelDate = travelDate;
    }

    /**
     * Applies rights to an offer.
     *
     * @param requested the requested rights by traveller id; other travellers request none
     */
    public PricedOffer price(StandardOffer offer, Map<String, RequestedRight> requested) {
        return new PricedOffer(
                offer,
                scheme.version(),
                offer.travellers().stream()
                        .map(fare -> price(offer, fare, Optional.ofNullable(requested.get(fare.travellerId()))))
                        .toList());
    }

    private PricedTraveller price(StandardOffer offer, TravellerFare fare, Optional<RequestedRight> requested) {
        Optional<String> refusal =
                requested.flatMap(right -> right.notSelectedBecause().or(() -> otherType(fare, right)));
        return refusal.isPresent() || requested.isEmpty()
                ? PricedTraveller.atFullFare(fare, refusal)
                : apply(offer, fare, requested.get().selected().orElseThrow());
    }

    /** The right was selected for one traveller type; a ticket of another type could not be issued. */
    private static Optional<String> otherType(TravellerFare fare, RequestedRight right) {
        return right.selectedAs()
                .filter(type -> type != fare.userType())
                .map(type -> "The right was selected for " + type + ", the search is for " + fare.userType());
    }

    private PricedTraveller apply(StandardOffer offer, TravellerFare fare, SelectedRight right) {
        List<SaleDiscountRight> unlocked = scheme.unlockedBy(right.product());
        return scheme.refusal(offer)
                .or(() -> unlocked.isEmpty() ? Optional.of(unlocksNothing(right)) : Optional.empty())
                .map(refusal -> PricedTraveller.atFullFare(fare, Optional.of(refusal)))
                .orElseGet(() -> unlocked.stream()
                        .filter(one -> refusal(one, offer, fare, right).isEmpty())
                        .max(Comparator.comparing(SaleDiscountRight::percent))
                        .map(best -> apply(best, fare, right))
                        .orElseGet(() ->
                                PricedTraveller.atFullFare(fare, Optional.of(refusals(unlocked, offer, fare, right)))));
    }

    private Optional<String> refusal(
            SaleDiscountRight unlocked, StandardOffer offer, TravellerFare fare, SelectedRight right) {
        return unlocked.conditions().refusal(offer, fare, right.travelType(), travelDate);
    }

    private String refusals(
            List<SaleDiscountRight> unlocked, StandardOffer offer, TravellerFare fare, SelectedRight right) {
        return unlocked.stream()
                .flatMap(one -> refusal(one, offer, fare, right).stream().map(reason -> one.id() + ": " + reason))
                .collect(Collectors.joining("; "));
    }

    private static PricedTraveller apply(SaleDiscountRight unlocked, TravellerFare fare, SelectedRight right) {
        Money amount = unlocked.discountOn(fare.fare());
        return amount.isNegative()
                ? PricedTraveller.discounted(fare, new Discount(unlocked, right, amount))
                : PricedTraveller.atFullFare(fare, Optional.of("The fare is zero, so there is no discount"));
    }

    private static String unlocksNothing(SelectedRight right) {
        return right.product().id() + " in version " + right.product().version() + " unlocks no discount";
    }
}
