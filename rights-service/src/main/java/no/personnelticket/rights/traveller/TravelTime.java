package no.personnelticket.rights.traveller;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.personnelticket.http.TravelDate;

/**
 * When somebody travels, as callers say it.
 *
 * @param day in Europe/Oslo
 * @param moment empty when only the day was told
 */
public record TravelTime(LocalDate day, Optional<Instant> moment) {

    /** Throws 400 naming {@code travelDate} for what is neither a date nor a date-time. */
    public static TravelTime parse(String text) {
        LocalDate day = TravelDate.parse(text);
        return text.length() == 10 ? on(day) : new TravelTime(day, Optional.of(moment(text)));
    }

    /** Some time on the day. */
    public static TravelTime on(LocalDate day) {
        return new TravelTime(day, Optional.empty());
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
