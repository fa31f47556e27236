package no.personnelticket.rights.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.personnelticket.messaging.DeterministicId;
import no.personnelticket.rights.right.TicketRight;

/** What has to change so that a holder's contracts of a year say what the holder's rights say. */
final class ContractChanges {

    private ContractChanges() {}

    /** New and changed contracts; none when all is as it should be. */
    static List<Contract> decide(
            UUID holderId, Year year, List<TicketRight> rights, List<Contract> existing, LocalDate today, Instant now) {
        Map<UUID, Contract> byId =
                existing.stream().collect(Collectors.toMap(Contract::contractId, Function.identity()));
        Map<UUID, TicketRight> wanted = rights.stream()
                .collect(Collectors.toMap(right -> contractId(holderId, right, year), Function.identity()));
        Stream<Contract> given = wanted.entrySet().stream()
                .filter(entry -> !byId.containsKey(entry.getKey())
                        || !byId.get(entry.getKey()).says(entry.getValue()))
                .map(entry -> byId.containsKey(entry.getKey())
                        ? byId.get(entry.getKey()).following(entry.getValue(), now)
                        : Contract.first(entry.getKey(), holderId, entry.getValue(), now));
        Stream<Contract> taken = existing.stream()
                .filter(contract -> !contract.isEnded() && !isGiven(contract, wanted))
                .map(contract -> contract.ended(today, now));
        return Stream.concat(given, taken).toList();
    }

    private static boolean isGiven(Contract contract, Map<UUID, TicketRight> wanted) {
        if (contract.dayTrip() == null) {
            return wanted.containsKey(contract.contractId());
        }
        TicketRight parent = wanted.get(contract.dayTrip().parent());
        return parent != null && !contract.validTo().isAfter(parent.validTo());
    }

    private static UUID contractId(UUID holderId, TicketRight right, Year year) {
        return DeterministicId.of("contract", holderId, right.policy(), year);
    }
}
