package no.personnelticket.offer.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.http.Problem;
import no.personnelticket.messaging.Arrival;

/** Finds the selection that a search is to be priced on; waits up to two seconds for one that is on its way. */
@ApplicationScoped
public class FindSelectionStep {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final SelectionStore selections;
    private final Clock clock;

    public FindSelectionStep(SelectionStore selections, Clock clock) {
        this.selections = selections;
        this.clock = clock;
    }

    /** Throws 409 {@code SELECTION_UNKNOWN} when it does not arrive. */
    public RightsSelected find(UUID selectionId) {
        return Arrival.await(AT_MOST, () -> selections.find(selectionId))
                .orElseThrow(() -> Problem.conflict("SELECTION_UNKNOWN", "There is no such selection"));
    }

    /** The customer's newest selection that covers all that is asked. Throws 409 {@code RIGHTS_NOT_SELECTED}. */
    public RightsSelected findFor(AskingParty party) {
        return Arrival.await(AT_MOST, () -> newestFor(party))
                .orElseThrow(() -> Problem.conflict(
                        "RIGHTS_NOT_SELECTED",
                        "The customer has no unexpired selection that covers the product ids of these travellers on "
                                + party.travelDate()
                                + "; select the rights first: POST /customers/v2/benefits/rights-selections"));
    }

    private Optional<RightsSelected> newestFor(AskingParty party) {
        return selections.newest(party.customerNumber(), party.travelDate(), clock.instant()).stream()
                .filter(party::isCoveredBy)
                .findFirst();
    }
}
