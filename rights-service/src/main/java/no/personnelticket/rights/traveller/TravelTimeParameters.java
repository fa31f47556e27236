package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.personnelticket.http.time.TravelDate;

/** Parses the time of travel. */
public final class TravelTimeParameters {

    private TravelTimeParameters() {}

    /** Throws 400 naming {@code travelDate} for a text that is neither a date nor a date-time. */
    public static TravelTime parse(String text) {
        LocalDate day = TravelDate.parse(text);
        return text.length() == 10
                ? TravelTime.on(day)
                : new TravelTime(day, Optional.of(OffsetDateTime.parse(text).toInstant()));
    }
}
