package no.personnelticket.rights.claim;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.personnelticket.http.Caller;
import no.personnelticket.http.Problem;
import no.personnelticket.rights.RightsErrorCode;

/** Slows down those who guess pickup codes, and counts what they try. */
@Startup
@ApplicationScoped
class GuessingStep {

    private final UnknownCodeStore unknownCodes;
    private final ClaimLimits limits;
    private final Caller caller;
    private final Counter tooMany;
    private final Counter unknown;
    private final Clock clock;

    GuessingStep(UnknownCodeStore unknownCodes, ClaimLimits limits, Caller caller, MeterRegistry metrics, Clock clock) {
        this.unknownCodes = unknownCodes;
        this.limits = limits;
        this.caller = caller;
        this.tooMany = metrics.counter("claims.refused", "cause", "too many");
        this.unknown = metrics.counter("claims.refused", "cause", "unknown code");
        this.clock = clock;
    }

    /** Throws 429 when too many unknown codes were tried lately. */
    void mayTry(long customerNumber) {
        Instant now = clock.instant();
        limits.mustWait(unknownCodes.since(now.minus(limits.window()), caller(), customerNumber), now)
                .ifPresent(wait -> {
                    tooMany.increment();
                    throw tooMany(wait);
                });
    }

    /** Remembers that a code was unknown. */
    void wasUnknown(long customerNumber) {
        unknown.increment();
        unknownCodes.add(caller(), customerNumber, clock.instant());
    }

    /** The one whom the token was given to; what callers say of themselves would be easy to change. */
    private String caller() {
        return caller.client();
    }

    private static Problem tooMany(Duration wait) {
        return Problem.retryLater(
                RightsErrorCode.TOO_MANY_CLAIMS, "Too many unknown codes were tried; try again later", wait);
    }
}
