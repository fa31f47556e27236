package no.personnelticket.benchmarks.offers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;

/** Adults who travel from Oslo S to Bergen; of every four, three request a right and one pays the full fare. */
record Party(int size, LocalDate travelDate, UUID selectionId) {

    /** The measured sizes: one traveller, a family, and the largest party. */
    static final List<Integer> SIZES = List.of(1, 4, 9);

    /** The index of the family in the sizes; the family's figure is the published one. */
    static final int FAMILY = 1;

    static final long CUSTOMER = 1_000_001;

    private static final List<Optional<String>> LEVELS =
            List.of(Optional.of("levelA2"), Optional.of("levelB1"), Optional.of("levelC1"), Optional.empty());

    List<RightsSelected.Traveller> selected() {
        return IntStream.range(0, size)
                .mapToObj(index -> new RightsSelected.Traveller(
                        id(index), UserType.ADULT, right(index).orElse(null)))
                .toList();
    }

    /** The search that both the service and the benchmark send to the upstream. */
    ObjectNode standardSearch() {
        ObjectNode search = JsonNodeFactory.instance.objectNode();
        search.put("travelDate", travelDate.toString());
        search.put("from", "NSR:StopPlace:59872").put("to", "NSR:StopPlace:548");
        for (int index = 0; index < size; index++) {
            search.withArray("travellers").addObject().put("id", id(index)).put("userType", "ADULT");
        }
        return search;
    }

    /** The search that the benchmark sends to the offer-service. */
    ObjectNode search() {
        ObjectNode search = standardSearch().put("selectionId", selectionId.toString());
        for (int index = 0; index < size; index++) {
            ObjectNode traveller = (ObjectNode) search.at("/travellers/" + index);
            right(index).ifPresent(right -> traveller
                    .put("customerId", CUSTOMER)
                    .putArray("productIds")
                    .add(right.product().id()));
        }
        return search;
    }

    static String id(int index) {
        return Integer.toString(index + 1);
    }

    private Optional<SelectedRight> right(int index) {
        return LEVELS.get(index % LEVELS.size())
                .map(level -> new SelectedRight(
                        new UUID(size, index),
                        1,
                        new EntitlementProduct("ENT:EntitlementProduct:" + level, "ENT:Version:EP-" + level + "-1"),
                        TravelType.PRIVATE));
    }
}
