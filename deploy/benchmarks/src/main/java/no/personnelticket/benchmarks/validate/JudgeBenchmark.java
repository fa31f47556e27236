package no.personnelticket.benchmarks.validate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.personnelticket.validation.rule.RuleResult;
import no.personnelticket.validation.rule.RuleSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Evaluates all rules for a party of four, each with a right with coupons; no rule refuses. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgeBenchmark {

    private Samples.Party party;

    @Setup
    public void prepare() {
        party = Samples.Party.of(4, Instant.parse("2026-11-23T12:00:00Z"), LocalDate.parse("2026-12-01"));
        if (judge().stream().anyMatch(RuleResult::refuses)) {
            throw new IllegalStateException("A rule refuses: " + judge());
        }
    }

    /** Evaluates each rule, with the facts it uses, on the received data. */
    @Benchmark
    public List<RuleResult> judge() {
        return RuleSet.judge(party.ruleInput());
    }

    /** Microseconds for one evaluation, in its own JVM. */
    static double microseconds() throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(JudgeBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(2))
                        .build())
                .runSingle()
                .getPrimaryResult()
                .getScore();
    }
}
