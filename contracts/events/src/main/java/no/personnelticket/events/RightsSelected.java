package no.personnelticket.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A customer chose which ticket rights to use for a journey. Published by the rights-service, which has checked that
 * each right belongs to the customer and is valid on the travel date.
 *
 * @param travelDate in Europe/Oslo
 * @param expiresAt no offer is priced for this selection after it
 * @param client the client that selected, to which the selection belongs; null in events from before this field
 *     existed
 */
public record RightsSelected(
        UUID selectionId,
        long customerNumber,
        LocalDate travelDate,
        Instant selectedAt,
        Instant expiresAt,
        List<Traveller> travellers,
        String client)
        implements Fact {

    public RightsSelected {
        Required.id(selectionId, "selectionId");
        Required.number(customerNumber, "customerNumber");
        Required.day(travelDate, "travelDate");
        Required.time(selectedAt, "selectedAt");
        Required.time(expiresAt, "expiresAt");
        travellers = Required.nonEmpty(travellers, "travellers");
        Required.optionalText(client, "client", Plausible.LONGEST_TEXT);
    }

    /**
     * One traveller of the journey.
     *
     * @param travellerId the sales client's id of the traveller within the journey
     * @param right null for a traveller who pays the full fare
     */
    public record Traveller(String travellerId, UserType userType, SelectedRight right) {
        public Traveller {
            Required.text(travellerId, "travellers.travellerId");
            Required.value(userType, "travellers.userType");
        }
    }

    @Override
    public String id() {
        return selectionId.toString();
    }

    @Override
    public String key() {
        return Long.toString(customerNumber);
    }

    @Override
    public Instant time() {
        return selectedAt;
    }
}
