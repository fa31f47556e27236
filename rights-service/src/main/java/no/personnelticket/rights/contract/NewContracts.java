package no.personnelticket.rights.contract;

import java.util.List;
import java.util.UUID;
import no.personnelticket.events.ContractChanged;

/**
 * What the policies give to people who had no rights before.
 *
 * @param holderIds theirs
 * @param images to be published when the contracts are stored
 */
public record NewContracts(List<UUID> holderIds, List<ContractChange> contracts, List<ContractChanged> images) {

    /** To nobody. */
    public static final NewContracts NONE = new NewContracts(List.of(), List.of(), List.of());
}
