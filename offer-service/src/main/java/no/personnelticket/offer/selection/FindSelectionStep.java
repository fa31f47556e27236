package no.personnelticket.offer.selection;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.http.error.Problem;
import no.personnelticket.messaging.consume.TopicProgress;
import no.personnelticket.offer.OfferErrorCode;

/**
 * Finds the client's selections for a search. Waits up to two seconds, without blocking a thread, for selections that
 * this service has not processed yet.
 */
@ApplicationScoped
public class FindSelectionStep {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final SelectionStore selections;
    private final TopicProgress progress;
    private final Clock clock;

    public FindSelectionStep(SelectionStore selections, TopicProgress progress, Clock clock) {
        this.selections = selections;
        this.progress = progress;
        this.clock = clock;
    }

    /** The selections in the order of the ids. Throws 409 {@code SELECTION_UNKNOWN} if one is unknown. */
    public CompletableFuture<List<RightsSelected>> find(List<UUID> selectionIds, String client) {
        return find(() -> all(selectionIds, client))
                .thenApply(found -> found.orElseThrow(
                        () -> new Problem(OfferErrorCode.SELECTION_UNKNOWN, "There is no such selection")));
    }

    /**
     * Each customer's newest selection that covers all requested rights. Throws 409 {@code RIGHTS_NOT_SELECTED} if
     * there is none.
     */
    public CompletableFuture<List<RightsSelected>> findFor(TravellersWithRights party, String client) {
        return find(() -> newest(party.byCustomer(), client))
                .thenApply(found -> found.orElseThrow(() -> new Problem(
                        OfferErrorCode.RIGHTS_NOT_SELECTED,
                        "A customer has no unexpired selection that covers the product ids of these travellers on "
                                + party.travelDate()
                                + "; select the rights first: POST /customers/v2/benefits/rights-selections")));
    }

    private CompletableFuture<Optional<List<RightsSelected>>> find(Supplier<Optional<List<RightsSelected>>> look) {
        return progress.findOn(Vertx.currentContext(), RightsSelected.class, AT_MOST, look);
    }

    private Optional<List<RightsSelected>> all(List<UUID> selectionIds, String client) {
        Map<UUID, RightsSelected> arrived = selections.find(selectionIds, client);
        return arrived.keySet().containsAll(selectionIds)
                ? Optional.of(selectionIds.stream().map(arrived::get).toList())
                : Optional.empty();
    }

    private Optional<List<RightsSelected>> newest(List<TravellersWithRights> ofCustomers, String client) {
        List<RightsSelected> found = ofCustomers.stream()
                .flatMap(party -> newestFor(party, client).stream())
                .toList();
        return found.size() == ofCustomers.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<RightsSelected> newestFor(TravellersWithRights party, String client) {
        return selections.newest(party.customerNumber(), party.travelDate(), clock.instant(), client).stream()
                .filter(party::isCoveredBy)
                .findFirst();
    }
}
