package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The errors that a recount found: a list for each kind of error, each case in words. */
record Verdict(List<String> lost, List<String> doubled, List<String> torn, List<String> stuck) {

    private static final int EXAMPLES = 10;

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && torn.isEmpty() && stuck.isEmpty();
    }

    /** Up to ten cases of each kind, spread evenly over its list. */
    String examples() {
        return lines(Verdict::spread);
    }

    /** Every case, one per line. */
    String all() {
        return lines(UnaryOperator.identity());
    }

    /** One line for programs. */
    String line(int faults, int events) {
        return "faults=" + faults + " events=" + events + " lost=" + lost.size() + " doubled=" + doubled.size()
                + " torn=" + torn.size() + " stuck=" + stuck.size();
    }

    private String lines(UnaryOperator<List<String>> which) {
        return lines("stuck", which.apply(stuck))
                + lines("lost", which.apply(lost))
                + lines("doubled", which.apply(doubled))
                + lines("torn", which.apply(torn));
    }

    private static String lines(String name, List<String> cases) {
        return cases.stream().map(one -> name + ": " + one + "\n").collect(Collectors.joining());
    }

    private static List<String> spread(List<String> cases) {
        int examples = Math.min(EXAMPLES, cases.size());
        return IntStream.range(0, examples)
                .mapToObj(place -> cases.get(place * cases.size() / examples))
                .toList();
    }
}
