package no.personnelticket.validation.rule;

import java.util.UUID;
import no.personnelticket.events.EntitlementProduct;

/**
 * An entitlement that the sales client wants to use in an offer configuration.
 *
 * @param product as the client named it; {@link ProductMismatch} compares it with the contract's product
 */
public record GivenEntitlement(long customerId, UUID contractId, EntitlementProduct product) {}
