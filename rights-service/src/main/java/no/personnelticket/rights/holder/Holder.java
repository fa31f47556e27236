package no.personnelticket.rights.holder;

import java.util.UUID;
import no.personnelticket.rights.right.HolderFacts;

/**
 * A ticket right holder with the facts that decide on the rights.
 *
 * @param id the id of the employee or the family member
 * @param companyId of the employee
 */
public record Holder(UUID id, int companyId, HolderFacts facts) {}
