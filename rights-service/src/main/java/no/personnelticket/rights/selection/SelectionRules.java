package no.personnelticket.rights.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.personnelticket.events.ContractChanged.Status;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.UserType;
import no.personnelticket.rights.Finding;
import no.personnelticket.rights.contract.Contract;
import no.personnelticket.rights.entitlement.Entitlement;
import no.personnelticket.rights.traveller.TravelTime;
import no.personnelticket.rights.traveller.TravellerTypes;

/** Decides whether the requested rights may be selected for a day, and the traveller type of each traveller. */
final class SelectionRules {

    private final TravelTime time;
    private final LocalDate travelDate;
    private final TravellerTypes travellerTypes;
    private final Map<UUID, Entitlement> entitlements;
    private final List<Finding> refusals = new ArrayList<>();

    SelectionRules(TravelTime time, List<Entitlement> entitlements, TravellerTypes travellerTypes) {
        this.time = time;
        this.travelDate = time.day();
        this.travellerTypes = travellerTypes;
        this.entitlements = entitlements.stream()
                .collect(Collectors.toMap(entitlement -> entitlement.contract().contractId(), Function.identity()));
    }

    /** Why the selection is refused; empty if it is not. */
    List<Finding> refusals(List<SelectionRequest.Traveller> travellers) {
        Set<String> ids = new HashSet<>();
        Set<UUID> contracts = new HashSet<>();
        for (int i = 0; i < travellers.size(); i++) {
            SelectionRequest.Traveller traveller = travellers.get(i);
            String field = "travellers[" + i + "]";
            refuse(!ids.add(traveller.id()), field + ".id", "is the id of another traveller too");
            refuse(
                    (traveller.age() == null) == (traveller.userType() == null),
                    field,
                    "must have either age or userType");
            if (traveller.contractUUID() != null) {
                refuse(
                        !contracts.add(traveller.contractUUID()),
                        field + ".contractUUID",
                        "is selected for another traveller too; a right is for one traveller");
                refuseRight(traveller, field);
            }
        }
        return refusals;
    }

    /** The travellers with their rights, if they are not refused. */
    List<RightsSelected.Traveller> travellers(List<SelectionRequest.Traveller> travellers) {
        return travellers.stream()
                .map(traveller -> new RightsSelected.Traveller(
                        traveller.id(),
                        userType(traveller),
                        right(traveller).map(SelectionRules::selected).orElse(null)))
                .toList();
    }

    private void refuseRight(SelectionRequest.Traveller traveller, String field) {
        Optional<Entitlement> right = right(traveller);
        if (right.isEmpty()) {
            refuse(true, field + ".contractUUID", "is not a right of this customer");
            return;
        }
        Contract contract = right.get().contract();
        refuse(contract.status() == Status.ENDED, field + ".contractUUID", "has ended");
        refuse(contract.status() == Status.BLOCKED, field + ".contractUUID", "has no coupons left");
        refuse(
                contract.status() != Status.ENDED && !contract.isValidAt(time),
                field + ".contractUUID",
                "is not valid on the travel date; it is from " + contract.firstMoment() + " to "
                        + contract.lastMoment());
        refuseType(traveller, field, right.get());
    }

    private void refuseType(SelectionRequest.Traveller traveller, String field, Entitlement right) {
        UserType holder = holderType(right);
        String reason = "does not fit the right, whose holder travels as " + holder;
        refuse(traveller.userType() != null && traveller.userType() != holder, field + ".userType", reason);
        refuse(
                traveller.age() != null
                        && asHolder(ofAge(traveller.age())) != travellerTypes.byAge(travelDate, right.ownerAge()),
                field + ".age",
                reason);
    }

    private UserType userType(SelectionRequest.Traveller traveller) {
        return right(traveller)
                .map(this::holderType)
                .orElseGet(() -> traveller.userType() != null ? traveller.userType() : ofAge(traveller.age()));
    }

    private UserType holderType(Entitlement right) {
        return travellerTypes.on(travelDate, right.ownerAge());
    }

    private UserType ofAge(int age) {
        return travellerTypes.ofAge(age, travelDate);
    }

    private static UserType asHolder(UserType type) {
        return type == UserType.INFANT ? UserType.CHILD : type;
    }

    private Optional<Entitlement> right(SelectionRequest.Traveller traveller) {
        return Optional.ofNullable(traveller.contractUUID()).map(entitlements::get);
    }

    private static SelectedRight selected(Entitlement entitlement) {
        Contract contract = entitlement.contract();
        return new SelectedRight(contract.contractId(), contract.version(), contract.product(), contract.travelType());
    }

    private void refuse(boolean isRefused, String field, String reason) {
        if (isRefused) {
            refusals.add(new Finding(field, reason));
        }
    }
}
