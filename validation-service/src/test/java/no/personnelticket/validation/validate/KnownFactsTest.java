package no.personnelticket.validation.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.validation.Sale;
import no.personnelticket.validation.offer.StoredOffer;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.KnownContract;
import org.junit.jupiter.api.Test;

class KnownFactsTest {

    @Test
    void all_has_arrived_when_offer_and_contract_are_known() {
        Sale sale = new Sale();
        assertThat(known(sale, sale.offer()).containAllOf(List.of(sale.configuration())))
                .isTrue();
    }

    @Test
    void an_unknown_offer_is_still_awaited() {
        Sale sale = new Sale();
        KnownFacts facts = new KnownFacts(
                Map.of(), Map.of(sale.contractId, new KnownContract(sale.contract(), Coupons.NONE_USED)));
        assertThat(facts.containAllOf(List.of(sale.configuration()))).isFalse();
    }

    @Test
    void an_unknown_contract_is_still_awaited() {
        Sale sale = new Sale();
        KnownFacts facts = new KnownFacts(Map.of(sale.offerId, new StoredOffer(sale.offer(), Set.of())), Map.of());
        assertThat(facts.containAllOf(List.of(sale.configuration()))).isFalse();
    }

    @Test
    void a_contract_older_than_the_one_that_was_priced_is_still_awaited() {
        // Given
        Sale sale = new Sale();
        ContractChanged old = sale.contract();
        OfferPriced.Traveller traveller = sale.onRight("2", sale.contractId);
        sale.companions.add(new OfferPriced.Traveller(
                traveller.travellerId(),
                traveller.userType(),
                traveller.fullFare(),
                traveller.addOns(),
                traveller.discountRight(),
                new SelectedRight(
                        sale.contractId,
                        old.version() + 1,
                        traveller.right().product(),
                        traveller.right().travelType()),
                traveller.price()));

        // When
        KnownFacts facts = known(sale, sale.offer());

        // Then
        assertThat(facts.containAllOf(List.of(sale.configuration()))).isFalse();
    }

    private static KnownFacts known(Sale sale, OfferPriced offer) {
        return new KnownFacts(
                Map.of(sale.offerId, new StoredOffer(offer, Set.of())),
                Map.of(sale.contractId, new KnownContract(sale.contract(), Coupons.NONE_USED)));
    }
}
