package no.personnelticket.offer.pricing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.personnelticket.events.SchemeVersion;

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

    /** The version of a travel date; before the first version no operator takes part. */
    public DiscountScheme on(LocalDate travelDate) {
        return SchemeVersion.on(travelDate, versions).orElse(DiscountScheme.NOTHING);
    }

    /** The version with this name. */
    public Optional<DiscountScheme> version(String version) {
        return Stream.concat(versions.stream(), Stream.of(DiscountScheme.NOTHING))
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
