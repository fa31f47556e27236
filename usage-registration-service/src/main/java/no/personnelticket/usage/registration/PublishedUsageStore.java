package no.personnelticket.usage.registration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.RetentionRule;

/**
 * The times at which a lost database registered usages. Filled by replaying {@code UsageRegistered}, so that a usage
 * that is registered again gets its former time, and its event is byte-identical.
 */
@Singleton
class PublishedUsageStore {

    /** Leaves out registered usages, whose times are not needed. */
    private static final String ADD = """
            insert into published_usage (usage_id, registered_at, replayed_at)
            select given.usage_id, given.registered_at, ?
            from (select distinct on (usage_id) usage_id, registered_at
                  from unnest(?, ?) as given (usage_id, registered_at) order by usage_id) as given
            where not exists (select from usage where usage.usage_id = given.usage_id)
            on conflict (usage_id) do nothing""";

    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    PublishedUsageStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static RetentionRule retention() {
        return new RetentionRule("published_usage", "replayed_at", KEPT);
    }

    void add(List<UsageRegistered> published) {
        List<UsageRegistered> ofTickets = published.stream()
                .filter(usage -> usage.ticketDistributionId() != null)
                .toList();
        database.update(
                ADD,
                clock.instant(),
                Column.of("uuid", ofTickets, UsageRegistered::usageId),
                Column.of("timestamptz", ofTickets, UsageRegistered::registeredAt));
    }

    /** When these usages were registered before, if known. */
    Map<UUID, Instant> registeredAt(Collection<UUID> usageIds) {
        Map<UUID, Instant> found = new HashMap<>();
        database.forEach(
                "select usage_id, registered_at from published_usage where usage_id = any (?)",
                row -> found.put(row.getObject("usage_id", UUID.class), Database.instant(row, "registered_at")),
                Column.ids(usageIds));
        return found;
    }
}
