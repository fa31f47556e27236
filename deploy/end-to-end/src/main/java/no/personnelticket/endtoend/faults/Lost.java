package no.personnelticket.endtoend.faults;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.personnelticket.endtoend.faults.Found.Contract;
import no.personnelticket.endtoend.faults.Found.Published;
import no.personnelticket.endtoend.faults.Found.Ticket;
import no.personnelticket.endtoend.faults.Found.Usage;

/** Finds what was sent or answered, but is missing where it must be. */
final class Lost {

    private final Owed owed;
    private final Found found;
    private final List<String> all = new ArrayList<>();

    Lost(Owed owed, Found found) {
        this.owed = owed;
        this.found = found;
    }

    List<String> all() {
        registrations();
        usagesRegistered();
        distributionsChecked();
        answeredEvents();
        badRecords();
        goodRecordsInQuarantine();
        images();
        lastImages();
        CouponCount.of(found).forEach(count -> count.missing().forEach(all::add));
        return all;
    }

    private void registrations() {
        owed.distributions().keySet().stream()
                .filter(id -> !found.usages().distributions().contains(id))
                .forEach(id -> all.add("distribution " + id + " should be registered"));
        owed.refunds().keySet().stream()
                .filter(id -> !found.usages().refunds().contains(id))
                .forEach(id -> all.add("refund " + id + " should be registered"));
    }

    private void usagesRegistered() {
        Set<String> published = ids("UsageRegistered");
        found.usages().rows().stream()
                .map(Usage::usageId)
                .filter(id -> !published.contains(id.toString()))
                .forEach(id -> all.add("usage " + id + " should be on UsageRegistered"));
    }

    private void distributionsChecked() {
        Set<String> published = ids("DistributionChecked");
        found.validation().tickets().stream()
                .map(Ticket::distributionId)
                .distinct()
                .filter(id -> !published.contains(id))
                .forEach(id -> all.add("distribution " + id + " should be on DistributionChecked"));
    }

    private void answeredEvents() {
        owed.events().forEach((topic, ids) -> {
            Set<String> published = ids(topic);
            ids.stream()
                    .filter(id -> !published.contains(id))
                    .forEach(id -> all.add("event " + id + " was answered for and should be on " + topic));
        });
    }

    private void badRecords() {
        owed.bad().forEach((position, what) -> {
            if (!found.topics().quarantined().containsKey(position)) {
                all.add(what + " at " + position + " should be in quarantine");
            }
        });
    }

    private void goodRecordsInQuarantine() {
        found.topics().quarantined().forEach((position, reason) -> {
            if (!owed.bad().containsKey(position)) {
                all.add("a good record at " + position + " should not be in quarantine: " + reason);
            }
        });
    }

    private void images() {
        owed.images().forEach((contractId, version) -> versionInValidation(contractId, version));
        found.rights().contracts().forEach(contract -> versionInValidation(contract.contractId(), contract.version()));
    }

    private void versionInValidation(UUID contractId, long version) {
        Long known = found.validation().versions().get(contractId);
        if (known == null || known < version) {
            all.add("contract " + contractId + " should have version " + version + " in validation, but has " + known);
        }
    }

    private void lastImages() {
        Map<String, String> last = found.topics().on("ContractChanged").stream()
                .filter(image -> image.key() != null && image.id() != null)
                .collect(toMap(Published::key, Published::id, (earlier, later) -> later));
        for (Contract contract : found.rights().contracts()) {
            String expected = contract.contractId() + "/" + contract.version();
            String actual = last.get(contract.contractId().toString());
            if (!expected.equals(actual)) {
                all.add("the last image on ContractChanged should be " + expected + ", but is " + actual);
            }
        }
    }

    private Set<String> ids(String topic) {
        return found.topics().on(topic).stream().map(Published::id).collect(toSet());
    }
}
