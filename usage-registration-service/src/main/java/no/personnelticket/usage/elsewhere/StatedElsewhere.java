package no.personnelticket.usage.elsewhere;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.personnelticket.events.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statements of a company for an income year. */
record StatedElsewhere(int companyId, int year, List<OfEmployee> employees) {

    /**
     * The newest statement of an employee.
     *
     * @param statedBy the client of the token
     * @param clientName its {@code ET-Client-Name}, or null
     */
    @Schema(name = "StatedElsewhereOfEmployee")
    record OfEmployee(UUID employeeReference, Money amount, Instant statedAt, String statedBy, String clientName) {}
}
