package no.personnelticket.validation.validate;

import java.util.function.IntPredicate;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.OfferPriced;

/**
 * The client that asks for a verdict. For it the offers of other clients are unknown, and so are the contracts of companies that its
 * token does not show.
 *
 * @param companies whose contracts it sees
 */
record Asker(String client, IntPredicate companies) {

    /** Offers of older events are anybody's: they do not say whose they are. */
    boolean owns(OfferPriced offer) {
        return offer.client() == null || offer.client().equals(client);
    }

    boolean sees(ContractChanged contract) {
        return companies.test(contract.companyId());
    }
}
