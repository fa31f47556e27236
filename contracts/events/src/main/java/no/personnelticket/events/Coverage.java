package no.personnelticket.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The operators and fare classes for which ticket rights give a discount.
 *
 * @param version of the discount scheme
 * @param operators codesets of the train operators that take part, for instance {@code VYT} [P]
 * @param fareClasses the fare classes that are discounted, for instance {@code STANDARD_CLASS}
 */
public record Coverage(String version, LocalDate validFrom, List<String> operators, List<String> fareClasses)
        implements SchemeVersion {

    private static final List<Coverage> ALL =
            SchemeVersion.read().stream().map(Coverage::of).toList();

    private static final Coverage NOTHING = new Coverage(NONE, LocalDate.MIN, List.of(), List.of());

    /** The coverage of a travel date; before the first version no operator takes part. */
    public static Coverage on(LocalDate travelDate) {
        return SchemeVersion.on(travelDate, ALL).orElse(NOTHING);
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
