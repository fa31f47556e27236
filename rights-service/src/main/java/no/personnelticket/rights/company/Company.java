package no.personnelticket.rights.company;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member company [P].
 *
 * @param companyId internal to the personnel ticket system, not an organisation id
 * @param reportSeparator separates the columns of its tax savings report: {@code ,} or {@code ;}
 */
public record Company(
        int companyId,
        String name,
        String addressLine,
        String postalCode,
        boolean isDeleted,
        boolean allowETickets,
        @Schema(enumeration = {",", ";"}) String reportSeparator,
        String employeeNoPrefix,
        boolean allowLocalEmployees) {}
