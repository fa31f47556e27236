package no.personnelticket.rights.traveller;

import java.time.LocalDate;
import no.personnelticket.events.UserType;

/**
 * The age from which a traveller has a traveller type.
 *
 * @param fromAge in whole years on the day of travel
 * @param validFrom the first day on which the limit is in force
 */
public record AgeLimit(UserType userType, int fromAge, LocalDate validFrom) {}
