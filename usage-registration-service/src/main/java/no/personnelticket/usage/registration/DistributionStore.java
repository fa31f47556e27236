package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.usage.registration.CopyStore.Copied;

/** The registered distributions. */
@Singleton
class DistributionStore {

    private static final List<Copied<Distribution>> COLUMNS = List.of(
            new Copied<>("ticket_distribution_id", (row, added) -> row.text(added.ticketDistributionId())),
            new Copied<>("order_id", (row, added) -> row.text(added.event().orderId())),
            new Copied<>("order_version", (row, added) -> row.int4(added.event().orderVersion())),
            new Copied<>("order_line_id", (row, added) -> row.text(added.event().orderLineId())),
            new Copied<>("contract_ids", (row, added) -> row.uuids(added.contractIds())),
            new Copied<>("saving", (row, added) -> row.numeric(added.saving().amount())),
            new Copied<>(
                    "month",
                    (row, added) -> row.date(Usage.monthOf(added.event().distributedAt()))),
            new Copied<>("registered_at", (row, added) -> row.instant(added.registeredAt())),
            new Copied<>(
                    "fingerprint", (row, added) -> row.text(added.received().fingerprint())),
            new Copied<>("topic", (row, added) -> row.text(added.received().topic())),
            new Copied<>("partition", (row, added) -> row.int4(added.received().partition())),
            new Copied<>(
                    "kafka_offset", (row, added) -> row.int8(added.received().offset())),
            new Copied<>(
                    "trace_parent", (row, added) -> row.text(added.received().traceParent())));

    private static final String REGISTERED = """
            select ticket_distribution_id, fingerprint, registered_at, trace_parent from distribution
            where ticket_distribution_id = any (?)""";

    private final Database database;
    private final CopyStore<Distribution> copy;

    DistributionStore(Database database) {
        this.database = database;
        this.copy = new CopyStore<>(database, "distribution", COLUMNS);
    }

    /** A stored distribution. */
    record Registered(String fingerprint, Instant registeredAt, String traceParent) {}

    /** The registered ones of these distributions, by id. */
    Map<String, Registered> registered(Collection<String> ticketDistributionIds) {
        return database
                .query(
                        REGISTERED,
                        row -> Map.entry(
                                row.getString(1),
                                new Registered(
                                        row.getString("fingerprint"),
                                        Database.instant(row, "registered_at"),
                                        row.getString("trace_parent"))),
                        Column.of("text", ticketDistributionIds, Function.identity()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds distributions that are not registered yet, with different ids. */
    void add(Collection<Distribution> distributions) {
        copy.add(distributions);
    }
}
