package no.personnelticket.rights.subject;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.RetentionConfiguration;
import no.personnelticket.rights.subject.SubjectStep.Outcome;
import no.personnelticket.store.audit.AuditLog;
import org.jboss.logging.Logger;

/**
 * Erases persons who have been without rights for longer than the retention time. Each erasure has an entry in the
 * audit log.
 */
@Singleton
public class PeopleWhoLeftSchedule {

    private static final Logger LOG = Logger.getLogger(PeopleWhoLeftSchedule.class);
    private static final int CHUNK = 100;

    private final SubjectStore subjects;
    private final SubjectStep step;
    private final AuditLog log;
    private final RetentionConfiguration kept;
    private final Clock clock;
    private final Counter deleted;
    private final Counter failed;

    PeopleWhoLeftSchedule(
            SubjectStore subjects,
            SubjectStep step,
            AuditLog log,
            RetentionConfiguration kept,
            Clock clock,
            MeterRegistry metrics) {
        this.subjects = subjects;
        this.step = step;
        this.log = log;
        this.kept = kept;
        this.clock = clock;
        this.deleted = metrics.counter("retention.deleted", "table", "employee");
        this.failed = metrics.counter("retention.failed", "table", "employee");
    }

    /** Erases one person after another until none is left; a fault ends the run. */
    @Scheduled(cron = "{personnelticket.retention.cron}", concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), NorwegianTime.ZONE).minus(kept.peopleWhoLeft());
        try {
            int erased;
            do {
                erased = erase(subjects.whoLeftBefore(day, CHUNK));
                deleted.increment(erased);
            } while (erased > 0);
        } catch (RuntimeException fault) {
            failed.increment();
            LOG.warnf("Persons who left are not erased until the next run, cause=%s", fault);
        }
    }

    private int erase(List<UUID> ids) {
        int erased = 0;
        for (UUID id : ids) {
            log.writeByService("eraseSubject", "id=" + id);
            erased += step.erase(id, company -> true) instanceof Outcome.Erased ? 1 : 0;
        }
        return erased;
    }
}
