package no.personnelticket.endtoend.faults;

import java.util.List;
import java.util.UUID;
import no.personnelticket.endtoend.system.Letter;

/** Images of contracts that only the suite uses, so that an old image never becomes the last one of a real contract. */
final class Images {

    private static final String TOPIC = "ContractChanged";

    private Images() {}

    /** Sends the newest image, then older ones, then the newest again: the highest version must win. */
    static void sendOutOfOrder(Senders senders) {
        UUID contractId = senders.chance().uuid();
        for (int version : List.of(3, 1, 2, 3)) {
            senders.target().publisher().send(image(contractId, version), there -> senders.target()
                    .ledger()
                    .image(contractId, version));
        }
    }

    private static Letter image(UUID contractId, int version) {
        return Letter.event(TOPIC, contractId.toString(), contractId + "/" + version, """
                {"contractId":"%s","version":%d,"status":"ACTIVE","validFrom":"2026-01-01","validTo":"2026-12-31",\
                "consumers":[1000001],"companyId":1,"employeeReference":"%s","travelType":"PRIVATE",\
                "product":{"id":"ENT:EntitlementProduct:levelA2","version":"ENT:Version:EP-levelA2-1"},\
                "travellerTypes":[{"userType":"ADULT","from":"2026-01-01","to":"2026-12-31"}],\
                "changedAt":"2026-11-23T08:55:4%dZ"}""".formatted(
                        contractId, version, contractId, version));
    }
}
