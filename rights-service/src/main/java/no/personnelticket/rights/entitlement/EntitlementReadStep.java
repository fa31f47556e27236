package no.personnelticket.rights.entitlement;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.personnelticket.messaging.RequestBatcher;

/**
 * Reads the entitlements of all customers that are asked for at the same time by one statement. Reading is what sales
 * clients do most; what it gains is measured in the benchmarks' README.
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

    /** All of a customer's, also those that are not valid now. */
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
