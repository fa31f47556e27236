package no.personnelticket.events;

import java.time.ZoneId;

/** The zone that decides to which day, month and year a point in time belongs. */
public final class NorwegianTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private NorwegianTime() {}
}
