package no.personnelticket.rights.contract;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** The versions of contracts with respect to those that were published by a database which was lost. */
@Singleton
public class PublishedVersionStore {

    private static final String GO_ON_FROM = """
            update contract set version = published.version + 1, changed_at = ?
            from unnest(?, ?) as published (contract_id, version)
            where contract.contract_id = published.contract_id""";

    private final Database database;
    private final Clock clock;

    public PublishedVersionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The locked contracts get the versions after these. */
    void goOnFrom(Map<UUID, Long> published) {
        if (!published.isEmpty()) {
            database.update(
                    GO_ON_FROM,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Column.ids(published.keySet()),
                    Column.of("int8", published.values(), Function.identity()));
        }
    }

    /** From now on new contracts have higher versions than these. */
    void beginAfter(Collection<Long> versions) {
        versions.stream()
                .max(Long::compare)
                .ifPresent(highest -> database.update("update contract_version set lost = greatest(lost, ?)", highest));
    }

    /** These contracts, the new ones among them with the versions that they begin with. */
    List<ExplainedContract> begin(List<ExplainedContract> contracts) {
        if (contracts.stream().noneMatch(one -> one.contract().isFirstVersion())) {
            return contracts;
        }
        long lost = database.first("select lost from contract_version", row -> row.getLong(1))
                .orElseThrow();
        return lost == 0
                ? contracts
                : contracts.stream()
                        .map(one -> new ExplainedContract(one.contract().after(lost), one.explanation()))
                        .toList();
    }
}
