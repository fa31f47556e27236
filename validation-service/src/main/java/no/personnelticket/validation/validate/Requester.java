package no.personnelticket.validation.validate;

import java.util.function.IntPredicate;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.OfferPriced;

/**
 * The client of a validation. Offers of other clients are unknown to it, and so are contracts of companies that its
 * token does not cover.
 *
 * @param companies the companies whose contracts it may see
 */
record Requester(String client, IntPredicate companies) {

    /** Events from before the field {@code client} belong to every client. */
    boolean owns(OfferPriced offer) {
        return offer.client() == null || offer.client().equals(client);
    }

    boolean sees(ContractChanged contract) {
        return companies.test(contract.companyId());
    }
}
