package no.personnelticket.rights.claim;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Caller;
import no.personnelticket.rights.RightsErrorCode;
import no.personnelticket.store.Database;

/** Counts unknown pickup codes, so that guessing is slow and visible. A caller with a known code never waits. */
@Startup
@ApplicationScoped
class GuessingStep {

    private final Database database;
    private final UnknownCodeStore unknownCodes;
    private final ClaimLimits limits;
    private final Caller caller;
    private final Counter tooMany;
    private final Counter unknown;
    private final Clock clock;

    GuessingStep(
            Database database,
            UnknownCodeStore unknownCodes,
            ClaimLimits limits,
            Caller caller,
            MeterRegistry metrics,
            Clock clock) {
        this.database = database;
        this.unknownCodes = unknownCodes;
        this.limits = limits;
        this.caller = caller;
        this.tooMany = metrics.counter("claims.refused", "cause", "too many");
        this.unknown = metrics.counter("claims.refused", "cause", "unknown code");
        this.clock = clock;
    }

    /** The refusal of a claim with an unknown code: 404, or 429 if too many were tried recently. */
    Problem refused(long customerNumber) {
        Optional<Duration> wait =
                mustWait(customerNumber).or(() -> database.inTransaction(() -> count(customerNumber)));
        if (wait.isPresent()) {
            tooMany.increment();
            return tooMany(wait.get());
        }
        unknown.increment();
        return new Problem(RightsErrorCode.PICKUP_CODE_UNKNOWN, "There are no rights with this code");
    }

    /**
     * How long the caller must wait; if it need not wait, the try is counted. Locked, so that concurrent calls are
     * counted correctly. A caller that must wait is refused before this, so that guesses do not queue for the lock,
     * each with a database connection.
     */
    private Optional<Duration> count(long customerNumber) {
        unknownCodes.lock(caller(), customerNumber);
        Optional<Duration> wait = mustWait(customerNumber);
        if (wait.isEmpty()) {
            unknownCodes.add(caller(), customerNumber, clock.instant());
        }
        return wait;
    }

    private Optional<Duration> mustWait(long customerNumber) {
        Instant now = clock.instant();
        return limits.mustWait(unknownCodes.since(now.minus(limits.window()), caller(), customerNumber), now);
    }

    /** The client of the token; the caller could change {@code ET-Client-Name}. */
    private String caller() {
        return caller.client();
    }

    private static Problem tooMany(Duration wait) {
        return Problem.retryLater(
                RightsErrorCode.TOO_MANY_CLAIMS,
                "There are no rights with this code, and too many unknown codes were tried; retry later",
                wait);
    }
}
