package no.personnelticket.endtoend.faults;

import java.util.List;

/** What a recount found wrong: for each way to be wrong, each case in words. */
record Verdict(List<String> lost, List<String> doubled, List<String> torn, List<String> stuck) {

    private static final int EXAMPLES = 10;

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && torn.isEmpty() && stuck.isEmpty();
    }

    /** Up to ten cases of each way, for people. */
    String examples() {
        return examples("lost", lost)
                + examples("doubled", doubled)
                + examples("torn", torn)
                + examples("stuck", stuck);
    }

    /** One line for machines. */
    String line(int faults, int events) {
        return "faults=" + faults + " events=" + events + " lost=" + lost.size() + " doubled=" + doubled.size()
                + " torn=" + torn.size() + " stuck=" + stuck.size();
    }

    private static String examples(String name, List<String> cases) {
        StringBuilder text = new StringBuilder();
        cases.stream()
                .limit(EXAMPLES)
                .forEach(one -> text.append(name).append(": ").append(one).append('\n'));
        if (cases.size() > EXAMPLES) {
            text.append(name).append(": … and ").append(cases.size() - EXAMPLES).append(" more\n");
        }
        return text.toString();
    }
}
