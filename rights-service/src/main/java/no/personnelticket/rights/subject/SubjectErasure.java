package no.personnelticket.rights.subject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased, and what stays.
 *
 * @param erased the ids of the persons, who are nobody's any more
 */
public record SubjectErasure(Instant erasedAt, List<UUID> erased, List<KeptRecords> kept) {}
