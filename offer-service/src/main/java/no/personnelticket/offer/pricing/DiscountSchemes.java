package no.personnelticket.offer.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All versions of the scheme that were ever in force. */
public record DiscountSchemes(List<DiscountScheme> versions) {

    public DiscountSchemes {
        versions = List.copyOf(versions);
    }

    /** The version that holds on a travel date. */
    public DiscountScheme on(LocalDate travelDate) {
        return versions.stream()
                .filter(scheme -> !scheme.validFrom().isAfter(travelDate))
                .max(Comparator.comparing(DiscountScheme::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("No discount scheme holds on " + travelDate));
    }
}
