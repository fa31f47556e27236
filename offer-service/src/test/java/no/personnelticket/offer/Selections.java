package no.personnelticket.offer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.NorwegianTime;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;

/** Selections as the rights-service would publish them, for a journey tomorrow. */
public final class Selections {

    private static final AtomicLong CUSTOMERS = new AtomicLong(7_000_000);

    private Selections() {}

    public static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDate tomorrow() {
        return LocalDate.ofInstant(now(), NorwegianTime.ZONE).plusDays(1);
    }

    /** A customer whom no other test knows. */
    public static long anyCustomer() {
        return CUSTOMERS.incrementAndGet();
    }

    /** A selection by a customer whom no other test knows. */
    public static RightsSelected of(RightsSelected.Traveller... travellers) {
        return of(anyCustomer(), now(), travellers);
    }

    public static RightsSelected of(long customerNumber, Instant selectedAt, RightsSelected.Traveller... travellers) {
        return ofClient("test-client", customerNumber, selectedAt, travellers);
    }

    public static RightsSelected ofClient(
            String client, long customerNumber, Instant selectedAt, RightsSelected.Traveller... travellers) {
        return new RightsSelected(
                UUID.randomUUID(),
                customerNumber,
                tomorrow(),
                selectedAt,
                selectedAt.plus(Duration.ofHours(24)),
                List.of(travellers),
                client);
    }

    public static RightsSelected.Traveller traveller(String id, String level) {
        return traveller(id, right(UUID.randomUUID(), level));
    }

    public static RightsSelected.Traveller traveller(String id, SelectedRight right) {
        return traveller(id, UserType.ADULT, right);
    }

    /** A traveller whom the rights-service found to be of another type than an adult. */
    public static RightsSelected.Traveller traveller(String id, UserType userType, SelectedRight right) {
        return new RightsSelected.Traveller(id, userType, right);
    }

    public static SelectedRight right(UUID contractId, String level) {
        return new SelectedRight(
                contractId,
                1,
                new EntitlementProduct("ENT:EntitlementProduct:" + level, "ENT:Version:EP-" + level + "-1"),
                level.equals("levelA1") ? TravelType.WORK : TravelType.PRIVATE);
    }
}
