package no.personnelticket.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * The operators and fare classes for which ticket rights give a discount, read from
 * {@code contracts/discount-schemes.json}, which is in this jar, by pricing and by validation.
 *
 * @param version of the discount scheme
 * @param validFrom the first travel date of this version; it ends the day before the next version begins
 * @param operators codesets of the train operators that take part, for instance {@code VYT} [P]
 * @param fareClasses the fare classes that are discounted, for instance {@code STANDARD_CLASS}
 */
public record Coverage(String version, LocalDate validFrom, List<String> operators, List<String> fareClasses) {

    private static final List<Coverage> ALL = read();
    private static final Coverage NOTHING = new Coverage("none", LocalDate.MIN, List.of(), List.of());

    /** The version that covers a travel date; before the first version no operator takes part. */
    public static Coverage on(LocalDate travelDate) {
        return ALL.stream()
                .filter(coverage -> !coverage.validFrom().isAfter(travelDate))
                .max(Comparator.comparing(Coverage::validFrom))
                .orElse(NOTHING);
    }

    private static List<Coverage> read() {
        try (InputStream schemes = Coverage.class.getResourceAsStream("/discount-schemes.json")) {
            List<Map<String, Object>> versions = new Yaml().load(schemes); // YAML 1.1 holds JSON
            return versions.stream().map(Coverage::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Coverage of(Map<String, Object> scheme) {
        return new Coverage(
                (String) scheme.get("version"),
                LocalDate.parse((String) scheme.get("validFrom")),
                texts(scheme.get("operators")),
                texts(scheme.get("fareClasses")));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
