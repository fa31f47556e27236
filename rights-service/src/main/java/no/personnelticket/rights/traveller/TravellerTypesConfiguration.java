package no.personnelticket.rights.traveller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the age limits on first use; after a limit is added, the service must be restarted. */
class TravellerTypesConfiguration {

    @Produces
    @ApplicationScoped
    TravellerTypes travellerTypes(AgeLimitStore limits) {
        return new TravellerTypes(limits.all());
    }
}
