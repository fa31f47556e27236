package no.personnelticket.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.DistributionChecked;
import no.personnelticket.events.Event;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.OfferValidated;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.TicketDistributed;
import no.personnelticket.events.TicketRefunded;
import no.personnelticket.events.UsageRegistered;
import no.personnelticket.messaging.json.EventJson;

/** The golden events with each optional field filled in. */
final class CompleteEvents {

    private CompleteEvents() {}

    static List<Event> all() {
        return List.of(
                EventJson.read(GoldenEvents.body("RightsSelected.v1.client.json"), RightsSelected.class),
                EventJson.read(GoldenEvents.body("OfferPriced.v1.client.json"), OfferPriced.class),
                EventJson.read(GoldenEvents.body("OfferValidated.v1.reservation.json"), OfferValidated.class),
                EventJson.read(GoldenEvents.body("TicketDistributed.v1.validated.json"), TicketDistributed.class),
                GoldenEvents.read(TicketRefunded.class),
                GoldenEvents.read(DistributionChecked.class),
                EventJson.read(GoldenEvents.body("UsageRegistered.v1.reversal.json"), UsageRegistered.class),
                contractChanged());
    }

    static <E extends Event> E of(Class<E> type) {
        return all().stream().filter(type::isInstance).map(type::cast).findAny().orElseThrow();
    }

    private static ContractChanged contractChanged() {
        ContractChanged golden = GoldenEvents.read(ContractChanged.class);
        return new ContractChanged(
                golden.contractId(),
                golden.version(),
                ContractChanged.Status.BLOCKED,
                golden.validFrom(),
                golden.validTo(),
                golden.consumers(),
                golden.companyId(),
                golden.employeeReference(),
                golden.travelType(),
                golden.product(),
                24,
                0,
                UUID.fromString("0f8fad5b-d9cb-569f-a165-70867728950e"),
                golden.travellerTypes(),
                Instant.parse("2026-11-23T08:55:41.000000001Z"));
    }
}
