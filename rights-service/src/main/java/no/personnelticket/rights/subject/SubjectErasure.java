package no.personnelticket.rights.subject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The result of an erasure.
 *
 * @param erased the ids of the erased persons, which no longer identify anybody
 */
public record SubjectErasure(Instant erasedAt, List<UUID> erased, List<KeptRecords> kept) {}
