package no.personnelticket.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * A version of the discount scheme. Pricing and validation read all versions and choose the one of a travel date here, so
 * that they never disagree.
 */
public interface SchemeVersion {

    /** The version of a travel date before the first version: no operator takes part. */
    String NONE = "none";

    /** The first travel date of this version; it ends the day before the next version begins. */
    LocalDate validFrom();

    /** The version of a travel date; empty before the first one. */
    static <V extends SchemeVersion> Optional<V> on(LocalDate travelDate, Collection<V> versions) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(travelDate))
                .max(Comparator.comparing(SchemeVersion::validFrom));
    }

    /** All versions, as the values of {@code contracts/discount-schemes.json}, which is in this jar. */
    static List<Map<String, Object>> read() {
        try (InputStream schemes = SchemeVersion.class.getResourceAsStream("/discount-schemes.json")) {
            return new Yaml().load(schemes); // YAML 1.1 holds JSON
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
