package no.personnelticket.offer.pricing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All versions of the scheme, current and former. A version never changes, so that an old offer can be explained. */
public record DiscountSchemes(List<DiscountScheme> versions) {

    public DiscountSchemes {
        versions = List.copyOf(versions);
        mustDiffer(versions.stream().map(DiscountScheme::version));
        mustDiffer(versions.stream()
                .flatMap(scheme -> scheme.saleDiscountRights().stream())
                .distinct()
                .map(right -> right.id() + " " + right.version()));
    }

    /** The version of a travel date. */
    public DiscountScheme on(LocalDate travelDate) {
        return versions.stream()
                .filter(scheme -> !scheme.validFrom().isAfter(travelDate))
                .max(Comparator.comparing(DiscountScheme::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("No discount scheme holds on " + travelDate));
    }

    /** The version with this name. */
    public Optional<DiscountScheme> version(String version) {
        return versions.stream()
                .filter(scheme -> scheme.version().equals(version))
                .findFirst();
    }

    private static void mustDiffer(Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + " stands for two different rules; a change is a new version");
        });
    }
}
