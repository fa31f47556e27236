package no.personnelticket.usage.registration;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;
import no.personnelticket.store.TableColumns;

/** The registered distributions. */
@Singleton
class DistributionStore {

    private static final TableColumns<Distribution> COLUMNS = TableColumns.<Distribution>of("distribution")
            .column("ticket_distribution_id", "text", Distribution::ticketDistributionId)
            .column("order_id", "text", added -> added.event().orderId())
            .column("order_line_id", "text", added -> added.event().orderLineId())
            .copied("contract_ids", (row, added) -> row.uuids(added.contractIds()))
            .column("saving", "numeric", added -> added.saving().amount())
            .column("month", "date", added -> Usage.monthOf(added.event().distributedAt()))
            .column("registered_at", "timestamptz", Distribution::registeredAt)
            .column("fingerprint", "text", added -> added.received().fingerprint())
            .column("topic", "text", added -> added.received().topic())
            .copied("partition", (row, added) -> row.int4(added.received().partition()))
            .copied("kafka_offset", (row, added) -> row.int8(added.received().offset()))
            .column("trace_parent", "text", added -> added.received().traceParent());

    private static final String REGISTERED = """
            select ticket_distribution_id, fingerprint, registered_at, trace_parent from distribution
            where ticket_distribution_id = any (?)""";

    private final Database database;

    DistributionStore(Database database) {
        this.database = database;
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
        COLUMNS.copy(database, distributions);
    }
}
