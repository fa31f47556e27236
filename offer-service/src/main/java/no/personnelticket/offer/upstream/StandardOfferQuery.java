package no.personnelticket.offer.upstream;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.UserType;

/** The query to the Offers API [P], without anything about rights or customers. */
public record StandardOfferQuery(LocalDate travelDate, String from, String to, List<Traveller> travellers) {

    public StandardOfferQuery {
        travellers = List.copyOf(travellers);
    }

    /**
     * Has an age, a user type or both. If it has both, the user type is sent, since a student cannot be recognised by
     * age.
     *
     * @param age on the travel date
     */
    public record Traveller(String id, Integer age, UserType userType) {

        /** The form that the Offers API accepts: either age or userType [P]. */
        @JsonValue
        Sent sent() {
            return new Sent(id, userType == null ? age : null, userType);
        }

        private record Sent(String id, Integer age, UserType userType) {}

        boolean mayCountAs(UserType answered) {
            return userType == null || userType == UserType.ANYONE || userType == answered;
        }
    }
}
