package no.personnelticket.benchmarks.offers;

import java.nio.file.Path;

/**
 * The settings of the benchmark; environment variables can change them.
 *
 * @param root the folder of the built project
 * @param seconds the duration of each case
 * @param rounds of each case; the median is the result
 * @param warmUp seconds of requests before the first measurement
 * @param answerMillis the assumed response time of the Offers API; the benchmark also measures with the sandbox's own
 *     response time
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
