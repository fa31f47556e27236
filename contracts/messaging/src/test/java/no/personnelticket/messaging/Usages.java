package no.personnelticket.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.consume.BatchResult;
import no.personnelticket.messaging.consume.Deduplicated;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.ReceivedEvent;
import no.personnelticket.store.Column;
import no.personnelticket.store.Database;

/** What a service may do with an event: keeps it once, refuses an altered one, publishes what it causes. */
public final class Usages implements EventHandler<UsageRegistered> {

    private final Database database;
    private Consumer<List<ReceivedEvent<UsageRegistered>>> before = batch -> {};
    private Consumer<List<ReceivedEvent<UsageRegistered>>> afterCommit = batch -> {};

    public Usages(Database database) {
        this.database = database;
        database.update("create table if not exists received (id text primary key, fingerprint text not null)");
        database.update("create table if not exists later (id text primary key)");
        database.update("truncate received, later");
    }

    /** Is given each batch within its transaction, after the events are written. */
    public void before(Consumer<List<ReceivedEvent<UsageRegistered>>> work) {
        before = work;
    }

    public void afterCommit(Consumer<List<ReceivedEvent<UsageRegistered>>> work) {
        afterCommit = work;
    }

    public Set<String> stored() {
        return new HashSet<>(database.query("select id from received", row -> row.getString(1)));
    }

    @Override
    public Class<UsageRegistered> type() {
        return UsageRegistered.class;
    }

    @Override
    public BatchResult store(List<ReceivedEvent<UsageRegistered>> batch) {
        Deduplicated<UsageRegistered> facts = Deduplicated.of(batch, this::add, this::fingerprints);
        before.accept(batch);
        List<ReceivedEvent<UsageRegistered>> all = new ArrayList<>(facts.added());
        all.addAll(facts.duplicates());
        return new BatchResult(
                all.stream()
                        .map(received -> StoredEvent.of(received.event(), received.traceParent()))
                        .toList(),
                facts.refusals("usageId"));
    }

    @Override
    public void afterCommit(List<ReceivedEvent<UsageRegistered>> batch) {
        afterCommit.accept(batch);
    }

    private Set<String> add(Collection<ReceivedEvent<UsageRegistered>> events) {
        return new HashSet<>(database.query(
                "insert into received select * from unnest(?, ?) on conflict do nothing returning id",
                row -> row.getString(1),
                Column.of("text", events, received -> received.event().id()),
                Column.of("text", events, ReceivedEvent::fingerprint)));
    }

    private Map<String, String> fingerprints(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        database.forEach(
                "select id, fingerprint from received where id = any(?)",
                row -> found.put(row.getString(1), row.getString(2)),
                Column.of("text", ids, id -> id));
        return found;
    }
}
