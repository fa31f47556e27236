package no.personnelticket.usage.anomaly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.Measurement;

/** What is measured of anomalies. */
class AnomalyConfiguration {

    /** Anomalies of which nobody has decided. */
    @Produces
    @Singleton
    Measurement undecided(AnomalyStore anomalies) {
        return new Measurement("anomalies.undecided", anomalies::undecided);
    }
}
