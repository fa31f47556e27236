package no.personnelticket.benchmarks.usages;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Seconds of processor time.
 *
 * @param postgres of all PostgreSQL servers of this machine
 * @param here Kafka and the benchmark itself
 */
record ProcessorTime(double service, double postgres, double here) {

    static ProcessorTime soFar(long service) {
        return new ProcessorTime(
                seconds(ProcessHandle.of(service).stream()),
                seconds(ProcessHandle.allProcesses()
                        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))),
                seconds(Stream.of(ProcessHandle.current())));
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(service - before.service, postgres - before.postgres, here - before.here);
    }

    String ofEach(int events) {
        return String.format(
                Locale.ROOT,
                "service %.1f µs, PostgreSQL %.1f µs, Kafka %.1f µs",
                service * 1e6 / events,
                postgres * 1e6 / events,
                here * 1e6 / events);
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toNanos() / 1e9)
                .sum();
    }
}
