package no.personnelticket.validation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.personnelticket.store.RetentionRule;

/**
 * How long rows are kept. Reservations go with their offer, tickets with their distribution; contracts, usages and day trips' coupons are
 * kept, since coupons are counted from all of them.
 */
class RetentionConfiguration {

    /** A ticket may be distributed late: until then its offer and its verdict are known. */
    private static final Duration FOR_LATE_TICKETS = Duration.ofDays(90);

    /** As long as TicketDistributed is kept, and a week: a ticket that is read again gets the answer that was given. */
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
