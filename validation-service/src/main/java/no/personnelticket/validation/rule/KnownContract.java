package no.personnelticket.validation.rule;

import no.personnelticket.events.ContractChanged;

/**
 * A contract that has arrived here.
 *
 * @param couponsUsed by all registered usages; means something only where the contract has a limit
 */
public record KnownContract(ContractChanged image, long couponsUsed) {}
