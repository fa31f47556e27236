package no.personnelticket.offer.upstream;

import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.UserType;

/** What the Offers API is asked [P], without anything about rights or customers. */
public record StandardOfferQuery(LocalDate travelDate, String from, String to, List<Traveller> travellers) {

    public StandardOfferQuery {
        travellers = List.copyOf(travellers);
    }

    /** Has either an age or a user type. */
    public record Traveller(String id, Integer age, UserType userType) {

        boolean mayCountAs(UserType answered) {
            return userType == null || userType == UserType.ANYONE || userType == answered;
        }
    }
}
