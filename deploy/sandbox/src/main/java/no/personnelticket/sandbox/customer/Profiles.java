package no.personnelticket.sandbox.customer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.personnelticket.sandbox.SandboxData;

/** The profiles of {@code data/profiles.json}, and those that were created since the start. */
@Singleton
public class Profiles {

    private final Map<Long, Profile> profiles = new ConcurrentHashMap<>();

    public Profiles(SandboxData data) {
        for (Profile profile : data.read("profiles.json", Profile[].class)) {
            put(profile);
        }
    }

    Optional<Profile> find(long customerNumber) {
        return Optional.ofNullable(profiles.get(customerNumber));
    }

    void put(Profile profile) {
        profiles.put(profile.customerNumber(), profile);
    }
}
