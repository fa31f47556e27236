package no.personnelticket.rights.contract;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import no.personnelticket.messaging.TransientFault;
import org.jboss.logging.Logger;

/**
 * Publishes images that stayed unpublished because a process or the brokers failed after the change. Several instances
 * may run it at once; none waits for another.
 */
@Singleton
public class UnpublishedImagesSchedule {

    private static final Logger LOG = Logger.getLogger(UnpublishedImagesSchedule.class);

    private final ContractChangedPublisher publisher;

    public UnpublishedImagesSchedule(ContractChangedPublisher publisher) {
        this.publisher = publisher;
    }

    @Scheduled(
            every = "{personnelticket.unpublished-images.every}",
            delay = 1,
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        try {
            int published = publisher.publishAll();
            if (published > 0) {
                LOG.infof("Images that were left unpublished are published, count=%d", published);
            }
        } catch (RuntimeException fault) {
            if (!TransientFault.is(fault)) {
                throw fault;
            }
            LOG.warnf("Images stay unpublished until the next run, cause=%s", fault);
        }
    }
}
