package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import no.personnelticket.events.UserType;

/**
 * From which age a traveller counts as a type.
 *
 * @param fromAge in whole years on the day of travel
 * @param validFrom the first day on which the limit holds
 */
public record AgeLimit(UserType userType, int fromAge, LocalDate validFrom) {}
