package no.personnelticket.rights.traveller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When somebody travels, as callers say it.
 *
 * @param day in Europe/Oslo
 * @param moment empty when only the day was told
 */
public record TravelTime(LocalDate day, Optional<Instant> moment) {

    /** Some time on the day. */
    public static TravelTime on(LocalDate day) {
        return new TravelTime(day, Optional.empty());
    }
}
