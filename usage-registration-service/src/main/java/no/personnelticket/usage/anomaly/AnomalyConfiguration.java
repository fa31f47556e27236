package no.personnelticket.usage.anomaly;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.Measurement;

/** The measurements of anomalies. */
class AnomalyConfiguration {

    /** Anomalies that are not decided. */
    @Produces
    @Singleton
    Measurement undecided(AnomalyStore anomalies) {
        return new Measurement("anomalies.undecided", anomalies::undecided);
    }
}
