package no.personnelticket.rights.entitlement;

import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.traveller.TravelTime;
import no.personnelticket.rights.traveller.TravellerTypes;

/** A customer's entitlements, to be filtered for the answer. */
record Entitlements(List<Entitlement> all, TravellerTypes travellerTypes) {

    Entitlements inCompanies(IntPredicate companies) {
        return new Entitlements(
                all.stream()
                        .filter(entitlement -> companies.test(entitlement.companyId()))
                        .toList(),
                travellerTypes);
    }

    Entitlements withoutDayTrips() {
        return new Entitlements(those(contract -> contract.dayTrip() == null), travellerTypes);
    }

    /** The entitlements that are valid at the time of travel. */
    List<EntitlementResponse> validAt(TravelTime time) {
        return answer(those(contract -> contract.isValidAt(time)), time, true);
    }

    /** The entitlements that can be used now or later. */
    List<EntitlementResponse> notOverAt(Instant now) {
        TravelTime today = TravelTime.on(now.atZone(NorwegianTime.ZONE).toLocalDate());
        return answer(those(contract -> !contract.isOverAt(now)), today, false);
    }

    private List<Entitlement> those(Predicate<Contract> wanted) {
        return all.stream()
                .filter(entitlement -> wanted.test(entitlement.contract()))
                .toList();
    }

    private List<EntitlementResponse> answer(List<Entitlement> shown, TravelTime time, boolean isTravelDate) {
        return shown.stream()
                .map(entitlement -> EntitlementResponse.of(
                        entitlement, travellerTypes.on(time.day(), entitlement.ownerAge()), isTravelDate))
                .toList();
    }
}
