package no.personnelticket.rights.traveller;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the age limits once; a service that was started before a limit was added is started again. */
class TravellerTypesConfiguration {

    @Produces
    @Singleton
    TravellerTypes travellerTypes(AgeLimitStore limits) {
        return new TravellerTypes(limits.all());
    }
}
