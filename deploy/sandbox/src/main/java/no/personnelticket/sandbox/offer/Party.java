package no.personnelticket.sandbox.offer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.personnelticket.events.UserType;
import no.personnelticket.http.error.ErrorSpecification;
import no.personnelticket.http.error.Problem;

/** Travellers who travel together, each with the kind of traveller that decides the fare. */
record Party(List<Member> members) {

    record Member(String travellerId, UserType userType) {}

    /** Throws 400 that names every traveller who cannot buy a ticket. */
    static Party of(List<OfferSearch.Traveller> travellers, FareTable fares) {
        List<ErrorSpecification> wrong = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < travellers.size(); index++) {
            OfferSearch.Traveller traveller = travellers.get(index);
            String field = "travellers[" + index + "]";
            if (!ids.add(traveller.id())) {
                wrong.add(new ErrorSpecification(field + ".id", "is used by another traveller too"));
            } else if ((traveller.age() == null) == (traveller.userType() == null)) {
                wrong.add(new ErrorSpecification(field, "must have either age or userType"));
            } else if (!fares.isSoldTo(userType(traveller, fares))) {
                wrong.add(new ErrorSpecification(field + ".userType", "has no ticket of its own"));
            } else {
                members.add(new Member(traveller.id(), userType(traveller, fares)));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.badFields(wrong);
        }
        return new Party(members);
    }

    private static UserType userType(OfferSearch.Traveller traveller, FareTable fares) {
        return traveller.userType() == null ? fares.userTypeAt(traveller.age()) : traveller.userType();
    }
}
