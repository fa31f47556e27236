package no.personnelticket.rights.subject;

import java.time.Instant;
import java.util.List;

/**
 * Everything that the rights-service has stored about a person; for an employee including the family.
 *
 * @param persons the employee first
 */
public record SubjectExport(Instant exportedAt, List<ExportedPerson> persons) {}
