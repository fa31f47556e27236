package no.personnelticket.benchmarks.offers;

import java.nio.file.Path;

/**
 * How to measure; the environment may change it.
 *
 * @param root the folder of the built project
 * @param seconds each case is measured
 * @param rounds of each case; the median counts
 * @param warmUp seconds of requests before anything is measured
 * @param answerMillis what the Offers API is assumed to take, besides being measured as fast as the sandbox answers
 */
record Options(Path root, int seconds, int rounds, int warmUp, int answerMillis) {

    static Options of(Path root) {
        return new Options(
                root,
                number("SECONDS_EACH", 4),
                number("ROUNDS", 3),
                number("WARM_UP_SECONDS", 90),
                number("ANSWER_MS", 20));
    }

    private static int number(String variable, int usual) {
        String chosen = System.getenv(variable);
        return chosen == null ? usual : Integer.parseInt(chosen);
    }
}
