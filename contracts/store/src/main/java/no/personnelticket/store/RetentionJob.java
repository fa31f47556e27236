package no.personnelticket.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what is older than its {@link RetentionRule}. Several instances may do so at once: none waits for another. */
@Singleton
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private static final int CHUNK = 1_000;

    private final List<RetentionRule> rules;
    private final Database database;
    private final Clock clock;
    private final MeterRegistry metrics;

    public RetentionJob(@All List<RetentionRule> rules, Database database, Clock clock, MeterRegistry metrics) {
        this.rules = rules;
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Deletes in chunks, each in a transaction of its own, until nothing is left that is too old. */
    @Scheduled(cron = "{personnelticket.retention.cron}", concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        for (RetentionRule rule : rules) {
            try {
                int deleted = delete(rule);
                metrics.counter("retention.deleted", "table", rule.table()).increment(deleted);
            } catch (DatabaseException fault) {
                LOG.warnf("Old rows are not deleted, table=%s cause=%s", rule.table(), fault.getMessage());
            }
        }
    }

    private int delete(RetentionRule rule) {
        Instant oldest = clock.instant().minus(rule.kept());
        String sql = "delete from " + rule.table() + " where ctid = any (array(select ctid from " + rule.table()
                + " where " + rule.time() + " < ? order by " + rule.time() + " limit " + CHUNK
                + " for update skip locked))";
        int deleted = 0;
        int last;
        do {
            last = database.update(sql, oldest);
            deleted += last;
        } while (last == CHUNK);
        return deleted;
    }
}
