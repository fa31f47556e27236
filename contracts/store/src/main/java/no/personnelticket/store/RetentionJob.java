package no.personnelticket.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Deletes what is older than its {@link RetentionRule}. Several instances may run it at once; none waits for another. */
@Startup
@Singleton
public class RetentionJob {

    private static final Logger LOG = Logger.getLogger(RetentionJob.class);

    private static final int CHUNK = 1_000;

    /** A row is identified by tableoid and ctid: a ctid is unique within one partition only. */
    private static final String DELETE = """
            with old as materialized (
                select tableoid, ctid from %1$s where %2$s < ? order by %2$s limit %3$d for update skip locked)
            delete from %1$s as kept using old where kept.ctid = old.ctid and kept.tableoid = old.tableoid""";

    private final List<RetentionRule> rules;
    private final Database database;
    private final Clock clock;
    private final MeterRegistry metrics;

    public RetentionJob(@All List<RetentionRule> rules, Database database, Clock clock, MeterRegistry metrics) {
        this.rules = rules;
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
        rules.forEach(rule -> {
            deleted(rule);
            failed(rule);
        });
    }

    /** Deletes in chunks, each in a transaction of its own, until no row is too old. */
    @Scheduled(cron = "{personnelticket.retention.cron}", concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        for (RetentionRule rule : rules) {
            try {
                deleted(rule).increment(delete(rule));
            } catch (RuntimeException fault) {
                failed(rule).increment();
                LOG.warnf("Old rows are not deleted, table=%s cause=%s", rule.table(), fault);
            }
        }
    }

    private Counter deleted(RetentionRule rule) {
        return metrics.counter("retention.deleted", "table", rule.table());
    }

    private Counter failed(RetentionRule rule) {
        return metrics.counter("retention.failed", "table", rule.table());
    }

    private int delete(RetentionRule rule) {
        Instant oldest = clock.instant().minus(rule.kept());
        String sql = DELETE.formatted(rule.table(), rule.time(), CHUNK);
        int deleted = 0;
        int last;
        do {
            last = database.update(sql, oldest);
            deleted += last;
        } while (last == CHUNK);
        return deleted;
    }
}
