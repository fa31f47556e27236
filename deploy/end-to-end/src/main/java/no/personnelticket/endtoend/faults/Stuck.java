package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.stream.Stream;

/** Finds work that does not progress although everything is healed. */
record Stuck(Owed owed, Found found) {

    List<String> all() {
        return Stream.concat(
                        found.late().stream(),
                        owed.unanswered().stream().map(request -> request + " should have been answered"))
                .toList();
    }
}
