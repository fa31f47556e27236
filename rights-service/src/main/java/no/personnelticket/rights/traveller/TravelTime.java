package no.personnelticket.rights.traveller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The time of travel in a request.
 *
 * @param day in Europe/Oslo
 * @param moment empty if only the day was given
 */
public record TravelTime(LocalDate day, Optional<Instant> moment) {

    /** Any time on the day. */
    public static TravelTime on(LocalDate day) {
        return new TravelTime(day, Optional.empty());
    }
}
