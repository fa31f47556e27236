package no.personnelticket.http.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.json.DayDeserializer;
import no.personnelticket.http.json.TimeDeserializer;

/** Reads a travel date: a date, or a date-time [P], of which the day in Europe/Oslo counts. */
public final class TravelDate {

    /** The form of a travel date, as the OpenAPI documents give it. */
    public static final String FORM = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-]((0[0-9]|1[0-7]):[0-5][0-9]|18:00)))?$";

    private TravelDate() {}

    /** Throws 400 naming {@code travelDate} for anything else. */
    public static LocalDate parse(String text) {
        try {
            return text.length() == 10
                    ? DayDeserializer.parse(text)
                    : DayDeserializer.plausible(TimeDeserializer.parse(text)
                            .atZoneSameInstant(NorwegianTime.ZONE)
                            .toLocalDate());
        } catch (DateTimeException unreadable) {
            throw Problem.badField("travelDate", "is not a date (yyyy-MM-dd) or date-time (RFC 3339)");
        }
    }
}
