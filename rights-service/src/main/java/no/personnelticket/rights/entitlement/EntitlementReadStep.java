package no.personnelticket.rights.entitlement;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.messaging.publish.RequestBatcher;

/**
 * Reads the entitlements of concurrent requests by one statement. It is the most frequent operation of sales clients;
 * the benchmarks' README has the measured gain.
 */
@Singleton
class EntitlementReadStep {

    private static final RequestBatcher.Limits LIMITS = new RequestBatcher.Limits(2, 64, 2_000, Duration.ofSeconds(8));

    private final EntitlementStore entitlements;
    private final RequestBatcher<Long, List<Entitlement>> batcher;

    EntitlementReadStep(EntitlementStore entitlements) {
        this.entitlements = entitlements;
        this.batcher = new RequestBatcher<>("entitlements", LIMITS, this::read);
    }

    /** All entitlements of a customer, also those that are not valid now. */
    CompletableFuture<List<Entitlement>> ofCustomer(long customerNumber) {
        return batcher.submit(customerNumber);
    }

    private List<CompletableFuture<List<Entitlement>>> read(List<Long> customerNumbers) {
        Map<Long, List<Entitlement>> found = entitlements.ofCustomers(new HashSet<>(customerNumbers));
        return customerNumbers.stream()
                .map(customerNumber -> CompletableFuture.completedFuture(found.getOrDefault(customerNumber, List.of())))
                .toList();
    }

    @PreDestroy
    void close() {
        batcher.close();
    }
}
