package no.personnelticket.sandbox.offer;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.sandbox.SandboxData;

/** Reads the fare table once, at start. */
public class FareTableConfiguration {

    @Produces
    @Singleton
    FareTable fareTable(SandboxData data) {
        return data.read("fares.json", FareTable.class);
    }
}
