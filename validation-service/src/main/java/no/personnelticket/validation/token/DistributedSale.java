package no.personnelticket.validation.token;

import java.time.Instant;
import java.util.UUID;

/** The sale that a token should be for. */
public record DistributedSale(UUID offerId, Instant distributedAt) {}
