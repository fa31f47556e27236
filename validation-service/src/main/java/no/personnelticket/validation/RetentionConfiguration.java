package no.personnelticket.validation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.personnelticket.store.RetentionRule;

/**
 * How long rows are kept. Reservations are deleted with their offer, tickets with their distribution. Contracts,
 * usages and reservations for day trips are kept for ever, since coupons are counted from them.
 */
class RetentionConfiguration {

    /** A ticket may be distributed late; its offer and verdict are kept until then. */
    private static final Duration FOR_LATE_TICKETS = Duration.ofDays(90);

    /**
     * A week longer than the retention of the topic TicketDistributed, so that a ticket that is read again gets the
     * same result.
     */
    private static final Duration FOR_REPLAYS = Duration.ofDays(2200);

    @Produces
    @Singleton
    RetentionRule offers() {
        return new RetentionRule("offer", "expires_at", FOR_LATE_TICKETS);
    }

    @Produces
    @Singleton
    RetentionRule verdicts() {
        return new RetentionRule("verdict", "expires_at", FOR_LATE_TICKETS);
    }

    @Produces
    @Singleton
    RetentionRule signingKeys() {
        return new RetentionRule("signing_key", "created_at", FOR_LATE_TICKETS);
    }

    @Produces
    @Singleton
    RetentionRule distributions() {
        return new RetentionRule("distribution", "distributed_at", FOR_REPLAYS);
    }
}
