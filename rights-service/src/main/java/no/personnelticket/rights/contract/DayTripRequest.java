package no.personnelticket.rights.contract;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * When a day trip is to begin. Exactly one of the fields is given.
 *
 * @param travelDate it is valid for this day in Europe/Oslo
 * @param validFrom it begins at this time
 */
public record DayTripRequest(LocalDate travelDate, OffsetDateTime validFrom) {}
