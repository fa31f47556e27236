package no.personnelticket.http;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of a service. */
public class TimeSource {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(TravelDate.OSLO);
    }
}
