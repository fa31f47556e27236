package no.personnelticket.rights.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the age limits when they are first used; a service that runs when a limit is added is started again. */
class TravellerTypesConfiguration {

    @Produces
    @ApplicationScoped
    TravellerTypes travellerTypes(AgeLimitStore limits) {
        return new TravellerTypes(limits.all());
    }
}
