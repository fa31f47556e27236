package no.personnelticket.benchmarks.offers;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link PricingBenchmark} in a JVM of its own. */
final class Core {

    private Core() {}

    /** Microseconds for one offer, by party size. */
    static Map<Integer, Double> measure(int seconds, int rounds) throws RunnerException {
        Map<Integer, Double> microseconds = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(PricingBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(rounds)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(rounds)
                        .measurementTime(TimeValue.seconds(seconds))
                        .build())
                .run()) {
            microseconds.put(
                    Integer.valueOf(result.getParams().getParam("party")),
                    result.getPrimaryResult().getScore());
        }
        return microseconds;
    }
}
