package no.personnelticket.rights.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.rights.contract.ContractChangedPublisher;

/** Publishes the images of one chunk of a file while the next chunk is stored; never more than one chunk is on its way. */
final class ImportRunPublisher {

    private final ContractChangedPublisher publisher;
    private final Executor executor;
    private CompletableFuture<Void> onItsWay = CompletableFuture.completedFuture(null);

    ImportRunPublisher(ContractChangedPublisher publisher, Executor executor) {
        this.publisher = publisher;
        this.executor = executor;
    }

    /** Begins when the chunk before is published; throws what went wrong with that one. */
    void publish(List<ContractChanged> images) {
        await();
        if (!images.isEmpty()) {
            onItsWay = CompletableFuture.runAsync(() -> publisher.publish(images), executor);
        }
    }

    /** Returns when everything is published; throws what went wrong. */
    void await() {
        try {
            onItsWay.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
