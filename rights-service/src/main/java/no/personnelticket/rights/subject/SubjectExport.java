package no.personnelticket.rights.subject;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the rights-service keeps about a person; of an employee with the family, which the employee named.
 *
 * @param persons the employee first
 */
public record SubjectExport(Instant exportedAt, List<ExportedPerson> persons) {}
