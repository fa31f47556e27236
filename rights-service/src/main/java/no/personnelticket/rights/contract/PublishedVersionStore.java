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

/** Continues the versions of contracts from those that a lost database has published. */
@Singleton
public class PublishedVersionStore {

    private static final String CONTINUE_AFTER = """
            update contract set version = published.version + 1, changed_at = ?
            from unnest(?, ?) as published (contract_id, version)
            where contract.contract_id = published.contract_id""";

    private final Database database;
    private final Clock clock;

    public PublishedVersionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives the locked contracts the versions after these. */
    void continueAfter(Map<UUID, Long> published) {
        if (!published.isEmpty()) {
            database.update(
                    CONTINUE_AFTER,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    Column.ids(published.keySet()),
                    Column.of("int8", published.values(), Function.identity()));
        }
    }

    /** Makes all new contracts begin with a higher version than these. */
    void beginNewAfter(Collection<Long> versions) {
        versions.stream()
                .max(Long::compare)
                .ifPresent(highest ->
                        database.update("update contract_version set begin_after = greatest(begin_after, ?)", highest));
    }

    /** The contracts with their versions; a new one has the version with which it begins. */
    List<ExplainedContract> withFirstVersions(List<ExplainedContract> contracts) {
        if (contracts.stream().noneMatch(one -> one.contract().isFirstVersion())) {
            return contracts;
        }
        long beginAfter = database.first("select begin_after from contract_version", row -> row.getLong(1))
                .orElseThrow();
        return beginAfter == 0
                ? contracts
                : contracts.stream()
                        .map(one -> new ExplainedContract(one.contract().after(beginAfter), one.explanation()))
                        .toList();
    }
}
