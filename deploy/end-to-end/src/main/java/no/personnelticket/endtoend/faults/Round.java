package no.personnelticket.endtoend.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.personnelticket.endtoend.system.Brokers;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Quiet;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Progress;

/**
 * One round of the suite against a running system whose topics and tables nobody else uses: traffic, faults, healing,
 * and the recount.
 */
record Round(LocalSystem system, Settings settings, Progress progress) {

    private static final int EMPLOYEES = 8;
    private static final int PENSIONERS = 8;
    private static final int MOST_PENSIONERS = 60;

    /** The shortest round with locks of more than a minute; in a shorter one they would take most of the time. */
    private static final Duration LONG = Duration.ofMinutes(5);

    /**
     * The settings of a round.
     *
     * @param seed for everything that is drawn
     * @param duration the time during which faults are injected
     * @param without kinds of faults to leave out; see {@link FaultPlan.Kind}
     */
    record Settings(long seed, Duration duration, Set<String> without) {

        FaultPlan plan() {
            return new FaultPlan(seed, duration.compareTo(LONG) >= 0, without);
        }

        /** Their coupons must suffice for the sales of the whole round. */
        int pensioners() {
            return (int) Math.min(MOST_PENSIONERS, PENSIONERS + duration.toMinutes());
        }
    }

    /** The result of a round. */
    record Result(long seed, int faults, int events, Verdict verdict) {

        String line() {
            return verdict.line(faults, events);
        }
    }

    Result run() throws InterruptedException, SQLException {
        progress.says("seed " + settings.seed + ", " + settings.duration.toSeconds() + " s of faults");
        Ledger ledger = new Ledger();
        Http http = new Http(system);
        FaultRun faults;
        try (Publisher publisher = new Publisher(system.bootstrapServers(), ledger)) {
            Target target =
                    new Target(system, publisher, ledger, Population.create(http, EMPLOYEES, settings.pensioners()));
            Traffic traffic = new Traffic(settings.seed, target, http);
            faults = new FaultRun(target, progress);
            traffic.start();
            faults.run(settings.plan(), settings.duration);
            traffic.end();
            progress.says(faults.done() + " faults, " + traffic.sales());
        }
        List<String> late = new ArrayList<>(faults.unhealed());
        late.addAll(new Quiet(system).await());
        progress.says("everything is healed and quiet; recounting");
        Owed owed = ledger.owed();
        return new Result(settings.seed, faults.done(), owed.count(), Recount.compare(owed, found(late)));
    }

    private Found found(List<String> late) throws SQLException {
        Tables tables = new Tables(system);
        return new Found(
                tables.usages(),
                tables.rights(),
                tables.validation(),
                new TopicReader(new Brokers(system.bootstrapServers())).read(),
                late);
    }
}
