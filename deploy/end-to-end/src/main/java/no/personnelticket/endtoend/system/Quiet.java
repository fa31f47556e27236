package no.personnelticket.endtoend.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;

/** Waits, after everything is healed, until every service is ready and has processed all records. */
public final class Quiet {

    private static final Duration READY = Duration.ofMinutes(1);
    private static final Duration TAKEN = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /**
     * A service publishes its resulting events before it commits the offset, so two checks without lag prove that all
     * are processed.
     */
    private static final int LOOKS = 2;

    private final LocalSystem system;
    private final Lags lags;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    public Quiet(LocalSystem system) {
        this.system = system;
        this.lags = new Lags(new Brokers(system.bootstrapServers()));
    }

    /** Returns an empty list as soon as everything is processed; after the timeout, what is still late. */
    public List<String> await() {
        long began = System.nanoTime();
        List<String> late = new ArrayList<>(awaitReady(began));
        int quiet = 0;
        List<String> lagging = List.of();
        while (quiet < LOOKS && System.nanoTime() - began < TAKEN.toNanos()) {
            lagging = lagging();
            quiet = lagging.isEmpty() ? quiet + 1 : 0;
            Pause.of(LOOK_AGAIN);
        }
        late.addAll(lagging);
        return late;
    }

    private List<String> awaitReady(long began) {
        List<Part> unready = Services.ALL;
        while (!unready.isEmpty() && System.nanoTime() - began < READY.toNanos()) {
            unready = unready.stream().filter(part -> !isReady(part)).toList();
            Pause.ofMillis(unready.isEmpty() ? 0 : 500);
        }
        return unready.stream()
                .map(part -> part.title() + " should be ready " + READY.toSeconds() + " s after everything is healed")
                .toList();
    }

    private boolean isReady(Part part) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(system.managementUri(part) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unavailable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> lagging() {
        try {
            return lags.all();
        } catch (Exception unreadable) {
            return List.of("the offsets should be readable, but: " + unreadable);
        }
    }
}
