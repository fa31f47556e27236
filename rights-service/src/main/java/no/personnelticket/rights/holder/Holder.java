package no.personnelticket.rights.holder;

import java.util.UUID;
import no.personnelticket.rights.right.HolderFacts;

/**
 * A ticket right holder with what decides on the rights.
 *
 * @param companyId of the employee
 * @param customerNumber who claimed the rights; null before that
 */
public record Holder(UUID id, UUID employeeId, int companyId, Long customerNumber, HolderFacts facts) {}
