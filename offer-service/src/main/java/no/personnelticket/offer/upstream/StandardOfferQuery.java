package no.personnelticket.offer.upstream;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import no.personnelticket.events.UserType;

/** What the Offers API is asked [P], without anything about rights or customers. */
public record StandardOfferQuery(LocalDate travelDate, String from, String to, List<Traveller> travellers) {

    public StandardOfferQuery {
        travellers = List.copyOf(travellers);
    }

    /**
     * Has an age or a user type. Where it has both, the user type is asked for: nobody can tell a student by age.
     *
     * @param age on the travel date
     */
    public record Traveller(String id, Integer age, UserType userType) {

        /** As the Offers API takes it: either age or userType [P]. */
        @JsonValue
        Asked asked() {
            return new Asked(id, userType == null ? age : null, userType);
        }

        private record Asked(String id, Integer age, UserType userType) {}

        boolean mayCountAs(UserType answered) {
            return userType == null || userType == UserType.ANYONE || userType == answered;
        }
    }
}
