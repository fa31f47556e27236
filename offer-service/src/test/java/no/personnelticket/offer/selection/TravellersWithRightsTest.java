package no.personnelticket.offer.selection;

import static no.personnelticket.offer.Selections.right;
import static no.personnelticket.offer.Selections.traveller;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.OfferErrorCode;
import no.personnelticket.offer.Selections;
import no.personnelticket.offer.pricing.RequestedRight;
import org.junit.jupiter.api.Test;

class TravellersWithRightsTest {

    private static final long CUSTOMER = 1_000_001;

    private final Instant now = Selections.now();

    @Test
    void a_traveller_who_asks_gets_the_right_that_was_selected_for_that_traveller() {
        // Given
        SelectedRight right = right(UUID.randomUUID(), "levelA2");
        RightsSelected selection = Selections.of(CUSTOMER, now, traveller("1", right), traveller("2", "levelB1"));

        // When
        Map<String, RequestedRight> rights = party(asking("1", "levelA2")).rightsIn(List.of(selection));

        // Then
        assertThat(rights).containsOnly(Map.entry("1", RequestedRight.of(right, UserType.ADULT)));
    }

    @Test
    void a_product_that_was_selected_for_another_traveller_is_no_right() {
        // Given
        RightsSelected selection =
                Selections.of(CUSTOMER, now, traveller("1", "levelA2"), traveller("2", (SelectedRight) null));

        // When
        Map<String, RequestedRight> rights =
                party(asking("1", "levelA2"), asking("2", "levelA2")).rightsIn(List.of(selection));

        // Then
        assertThat(rights.get("2").selected()).isEmpty();
        assertThat(rights.get("2").notSelectedBecause())
                .contains("The selection has no right with ENT:EntitlementProduct:levelA2 for this traveller");
    }

    @Test
    void a_selection_that_holds_nothing_of_what_is_asked_is_refused() {
        RightsSelected selection = Selections.of(CUSTOMER, now, traveller("1", "levelA1"));
        assertRefused("PRODUCTS_NOT_SELECTED", party(asking("1", "levelA2")), selection, now);
    }

    @Test
    void two_travellers_with_one_contract_are_refused_and_both_are_named() {
        // Given
        SelectedRight right = right(UUID.randomUUID(), "levelA2");
        RightsSelected selection =
                Selections.of(CUSTOMER, now, traveller("a", right), traveller("b", right), traveller("c", "levelB1"));
        TravellersWithRights party = party(asking("a", "levelA2"), asking("b", "levelA2"), asking("c", "levelB1"));

        // Then
        assertRefused("ENTITLEMENT_USED_TWICE", party, selection, now);
        assertThat(party.refusal(List.of(selection), now).orElseThrow().reason())
                .contains("a and b");
    }

    @Test
    void a_selection_holds_until_the_moment_of_its_expiry() {
        RightsSelected selection = Selections.of(CUSTOMER, now, traveller("1", "levelA2"));
        TravellersWithRights party = party(asking("1", "levelA2"));
        assertThat(party.refusal(List.of(selection), selection.expiresAt().minusMillis(1)))
                .isEmpty();
        assertRefused("SELECTION_EXPIRED", party, selection, selection.expiresAt());
    }

    @Test
    void a_selection_of_another_customer_is_refused() {
        RightsSelected selection = Selections.of(CUSTOMER + 1, now, traveller("1", "levelA2"));
        assertRefused("SELECTION_OF_ANOTHER_CUSTOMER", party(asking("1", "levelA2")), selection, now);
    }

    @Test
    void a_selection_for_another_day_is_refused() {
        RightsSelected selection = Selections.of(CUSTOMER, now, traveller("1", "levelA2"));
        TravellersWithRights party = new TravellersWithRights(
                List.of(asking("1", "levelA2")), Selections.tomorrow().plusDays(1));
        assertRefused("SELECTION_FOR_ANOTHER_DATE", party, selection, now);
    }

    @Test
    void a_selection_covers_a_party_only_with_a_right_for_everybody_who_asks() {
        RightsSelected selection = Selections.of(CUSTOMER, now, traveller("1", "levelA2"), traveller("2", "levelB1"));
        assertThat(party(asking("1", "levelA2"), asking("2", "levelB1")).isCoveredBy(selection))
                .isTrue();
        assertThat(party(asking("1", "levelA2"), asking("2", "levelC1")).isCoveredBy(selection))
                .isFalse();
    }

    @Test
    void each_customers_right_comes_from_that_customers_selection() {
        // Given
        SelectedRight own = right(UUID.randomUUID(), "levelA2");
        SelectedRight spouses = right(UUID.randomUUID(), "levelB1");
        RightsSelected employee =
                Selections.of(CUSTOMER, now, traveller("1", own), traveller("2", right(UUID.randomUUID(), "levelB1")));
        RightsSelected spouse = Selections.of(CUSTOMER + 1, now, traveller("2", spouses));
        TravellersWithRights party = party(asking("1", "levelA2"), askingOf(CUSTOMER + 1, "2", "levelB1"));

        // When
        Map<String, RequestedRight> rights = party.rightsIn(List.of(spouse, employee));

        // Then
        assertThat(rights)
                .containsOnly(
                        Map.entry("1", RequestedRight.of(own, UserType.ADULT)),
                        Map.entry("2", RequestedRight.of(spouses, UserType.ADULT)));
        assertThat(party.customers()).containsOnly(Map.entry("1", CUSTOMER), Map.entry("2", CUSTOMER + 1));
        assertThat(party.firstOf(List.of(spouse, employee))).isEqualTo(employee);
    }

    @Test
    void every_customer_who_asks_has_selected_and_nobody_else() {
        RightsSelected employee = Selections.of(CUSTOMER, now, traveller("1", "levelA2"));
        RightsSelected spouse = Selections.of(CUSTOMER + 1, now, traveller("2", "levelB1"));
        TravellersWithRights both = party(asking("1", "levelA2"), askingOf(CUSTOMER + 1, "2", "levelB1"));
        assertThat(both.refusal(List.of(employee, spouse), now)).isEmpty();
        assertRefused("SELECTION_OF_ANOTHER_CUSTOMER", both, employee, now);
        assertThat(party(asking("1", "levelA2")).refusal(List.of(employee, spouse), now))
                .map(SelectionRefusal::errorCode)
                .contains(OfferErrorCode.SELECTION_OF_ANOTHER_CUSTOMER);
    }

    @Test
    void one_contract_in_the_selections_of_two_customers_is_still_one_right() {
        // Given
        SelectedRight right = right(UUID.randomUUID(), "levelB1");
        RightsSelected employee = Selections.of(CUSTOMER, now, traveller("1", right));
        RightsSelected spouse = Selections.of(CUSTOMER + 1, now, traveller("2", right));
        TravellersWithRights both = party(asking("1", "levelB1"), askingOf(CUSTOMER + 1, "2", "levelB1"));

        // Then
        assertThat(both.refusal(List.of(employee, spouse), now))
                .map(SelectionRefusal::errorCode)
                .contains(OfferErrorCode.ENTITLEMENT_USED_TWICE);
    }

    private static TravellerWithRight askingOf(long customerNumber, String id, String level) {
        return new TravellerWithRight(id, List.of("ENT:EntitlementProduct:" + level), customerNumber);
    }

    private static TravellerWithRight asking(String id, String level) {
        return new TravellerWithRight(id, List.of("ENT:EntitlementProduct:" + level), CUSTOMER);
    }

    private static TravellersWithRights party(TravellerWithRight... travellers) {
        return new TravellersWithRights(List.of(travellers), Selections.tomorrow());
    }

    private static void assertRefused(
            String errorCode, TravellersWithRights party, RightsSelected selection, Instant at) {
        assertThat(party.refusal(List.of(selection), at))
                .map(SelectionRefusal::errorCode)
                .contains(OfferErrorCode.valueOf(errorCode));
    }
}
