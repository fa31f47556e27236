package no.personnelticket.offer.pricing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.SchemeVersion;

/**
 * One version of the scheme: its operators, fare classes and discounts.
 *
 * @param operators codesets of the operators that take part, for instance {@code VYT}
 * @param fareClasses the fare classes that are discounted, for instance {@code STANDARD_CLASS}
 */
public record DiscountScheme(
        String version,
        LocalDate validFrom,
        Set<String> operators,
        Set<String> fareClasses,
        List<SaleDiscountRight> saleDiscountRights)
        implements SchemeVersion {

    /** Gives no discount. */
    static final DiscountScheme NOTHING = new DiscountScheme(NONE, LocalDate.MIN, Set.of(), Set.of(), List.of());

    public DiscountScheme {
        operators = Collections.unmodifiableSet(new TreeSet<>(operators));
        fareClasses = Collections.unmodifiableSet(new TreeSet<>(fareClasses));
        saleDiscountRights = List.copyOf(saleDiscountRights);
    }

    /** Why no right can give a discount on this offer; empty if rights can. */
    Optional<String> refusal(StandardOffer offer) {
        if (!operators.contains(offer.operator())) {
            return Optional.of("Operator " + offer.operator() + " does not take part in the scheme");
        }
        return offer.fareClasses().stream()
                .filter(fareClass -> !fareClasses.contains(fareClass))
                .map(fareClass -> "Fare class " + fareClass + " is not covered")
                .findFirst();
    }

    /** A right by its id and version. */
    public Optional<SaleDiscountRight> right(String id, String version) {
        return saleDiscountRights.stream()
                .filter(right -> right.id().equals(id) && right.version().equals(version))
                .findFirst();
    }

    List<SaleDiscountRight> unlockedBy(EntitlementProduct product) {
        return saleDiscountRights.stream()
                .filter(right -> right.unlockedBy().contains(product))
                .toList();
    }
}
