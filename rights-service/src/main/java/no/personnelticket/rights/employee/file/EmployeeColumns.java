package no.personnelticket.rights.employee.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.rights.Finding;

/** The position of each column in a row, according to the header of the file. */
final class EmployeeColumns {

    /** The columns, in the published order [P]. A file may have them in another order. */
    static final List<String> PUBLISHED = EmployeeCsvRow.columns();

    private final Map<String, Integer> places = new HashMap<>();

    private EmployeeColumns(List<String> header) {
        for (int place = 0; place < header.size(); place++) {
            places.put(header.get(place), place);
        }
    }

    /** The columns of a valid header. */
    static EmployeeColumns of(List<String> header) {
        return new EmployeeColumns(header);
    }

    /**
     * The unknown, repeated and missing columns of a header. A line without any known column is data and not a header,
     * so nothing of it is shown.
     */
    static List<Finding> wrong(List<String> header) {
        if (header.stream().noneMatch(PUBLISHED::contains)) {
            return List.of(new Finding(
                    "header", "is missing: the first line must name, separated by , or ;, the columns " + PUBLISHED));
        }
        List<Finding> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!PUBLISHED.contains(name)) {
                wrong.add(new Finding(name.isBlank() ? "header" : name, "is not a known column"));
            } else if (!seen.add(name)) {
                wrong.add(new Finding(name, "is a column twice"));
            }
        }
        PUBLISHED.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> wrong.add(new Finding(name, "is missing in the header")));
        return wrong;
    }

    int count() {
        return places.size();
    }

    int placeOf(String column) {
        return places.get(column);
    }
}
