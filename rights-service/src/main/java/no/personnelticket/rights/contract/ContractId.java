package no.personnelticket.rights.contract;

import java.time.Year;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.personnelticket.messaging.DeterministicId;

/**
 * The id of the contract that a policy gives a holder for a year: it follows from these three, so that giving it again finds
 * it. It begins as the holder's id does, so that contracts that are added together lie side by side in the index on them
 * (UUID version 8, RFC 9562).
 */
final class ContractId {

    private static final long VERSION = 0x8000L;
    private static final long VERSION_BITS = 0xF000L;
    private static final long BITS_OF_ITS_OWN = 0x3FFF_FFFF_FFFF_FFFFL;

    private static final Map<Right, UUID> RIGHTS = new ConcurrentHashMap<>();

    private record Right(String policy, Year year) {}

    private ContractId() {}

    static UUID of(UUID holderId, String policy, Year year) {
        UUID right = RIGHTS.computeIfAbsent(
                new Right(policy, year), one -> DeterministicId.of("contract", one.policy(), one.year()));
        return new UUID(
                (holderId.getMostSignificantBits() & ~VERSION_BITS) | VERSION,
                holderId.getLeastSignificantBits() ^ (right.getLeastSignificantBits() & BITS_OF_ITS_OWN));
    }
}
