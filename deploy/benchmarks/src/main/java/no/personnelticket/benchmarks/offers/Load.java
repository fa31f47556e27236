package no.personnelticket.benchmarks.offers;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Sends the same request again and again, each client as soon as it has its answer. */
record Load(HttpClient http, HttpRequest request) {

    /** What came of it. */
    record Measured(double perSecond, double medianMs, double p99Ms) {}

    Measured run(int clients, Duration duration) {
        long start = System.nanoTime();
        List<CompletableFuture<List<Long>>> running = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> client(start + duration.toNanos()), Load::thread))
                .limit(clients)
                .toList();
        long[] nanoseconds = running.stream()
                .map(CompletableFuture::join)
                .flatMapToLong(one -> one.stream().mapToLong(Long::longValue))
                .sorted()
                .toArray();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(nanoseconds.length / seconds, ms(nanoseconds, 50), ms(nanoseconds, 99));
    }

    private List<Long> client(long until) {
        List<Long> nanoseconds = new ArrayList<>();
        while (System.nanoTime() < until) {
            long sent = System.nanoTime();
            send();
            nanoseconds.add(System.nanoTime() - sent);
        }
        return nanoseconds;
    }

    private void send() {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(request.uri() + " did not answer", fault);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        thread.start();
    }

    private static double ms(long[] sorted, int percentile) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)] / 1e6;
    }
}
