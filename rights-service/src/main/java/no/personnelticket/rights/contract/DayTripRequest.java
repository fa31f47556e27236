package no.personnelticket.rights.contract;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When a day trip is to begin. Exactly one of both.
 *
 * @param travelDate it begins with this day in Europe/Oslo, and holds for the whole day
 * @param validFrom it begins at this time
 */
public record DayTripRequest(LocalDate travelDate, OffsetDateTime validFrom) {}
