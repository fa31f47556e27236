package no.personnelticket.offer.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.TopicProgress;
import no.personnelticket.offer.OfferErrorCode;

/** Finds the selections that a search is to be priced on; waits up to two seconds for those that this service has not processed yet. */
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

    /** In the order of the ids. Throws 409 {@code SELECTION_UNKNOWN} when there is none. */
    public List<RightsSelected> find(List<UUID> selectionIds) {
        return progress.find(RightsSelected.class, AT_MOST, () -> all(selectionIds))
                .orElseThrow(() -> new Problem(OfferErrorCode.SELECTION_UNKNOWN, "There is no such selection"));
    }

    /** Of each customer the newest that covers all that is asked. Throws 409 {@code RIGHTS_NOT_SELECTED}. */
    public List<RightsSelected> findFor(TravellersWithRights party) {
        return progress.find(RightsSelected.class, AT_MOST, () -> newest(party.byCustomer()))
                .orElseThrow(() -> new Problem(
                        OfferErrorCode.RIGHTS_NOT_SELECTED,
                        "A customer has no unexpired selection that covers the product ids of these travellers on "
                                + party.travelDate()
                                + "; select the rights first: POST /customers/v2/benefits/rights-selections"));
    }

    private Optional<List<RightsSelected>> all(List<UUID> selectionIds) {
        Map<UUID, RightsSelected> arrived = selections.find(selectionIds);
        return arrived.keySet().containsAll(selectionIds)
                ? Optional.of(selectionIds.stream().map(arrived::get).toList())
                : Optional.empty();
    }

    private Optional<List<RightsSelected>> newest(List<TravellersWithRights> ofCustomers) {
        List<RightsSelected> found =
                ofCustomers.stream().flatMap(party -> newestFor(party).stream()).toList();
        return found.size() == ofCustomers.size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<RightsSelected> newestFor(TravellersWithRights party) {
        return selections.newest(party.customerNumber(), party.travelDate(), clock.instant()).stream()
                .filter(party::isCoveredBy)
                .findFirst();
    }
}
