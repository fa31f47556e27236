package no.personnelticket.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of our applications, or the sandbox.
 *
 * @param folder its module
 * @param database null where it keeps nothing
 * @param neighbours the settings that name the address of another part
 * @param secrets the settings by which the sandbox knows it
 * @param heap the most memory for its objects, as {@code -Xmx} takes it
 */
record Service(
        Part part,
        String folder,
        String database,
        Map<String, Part> neighbours,
        Map<String, String> secrets,
        String heap) {

    static final List<Service> ALL = List.of(
            new Service(
                    Part.SANDBOX,
                    "deploy/sandbox",
                    null,
                    Map.of("quarkus.rest-client.personnel-offers.url", Part.OFFER),
                    Map.of(),
                    "128m"),
            new Service(
                    Part.RIGHTS,
                    "rights-service",
                    "rights",
                    Map.of(
                            "quarkus.rest-client.customers.url", Part.SANDBOX,
                            "quarkus.rest-client.validation.url", Part.VALIDATION),
                    Map.of(),
                    "192m"),
            new Service(
                    Part.OFFER,
                    "offer-service",
                    "offer",
                    Map.of(
                            "quarkus.rest-client.standard-offers.url", Part.SANDBOX,
                            "quarkus.rest-client.tax-previews.url", Part.USAGE),
                    Map.of(),
                    "192m"),
            new Service(Part.VALIDATION, "validation-service", "validation", Map.of(), Map.of(), "192m"),
            new Service(
                    Part.USAGE,
                    "usage-registration-service",
                    "usage",
                    Map.of(
                            "quarkus.rest-client.employee-identities.url", Part.RIGHTS,
                            "quarkus.oidc-client.auth-server-url", Part.SANDBOX),
                    Map.of(
                            "quarkus.oidc-client.client-id", "usage-registration-service",
                            "quarkus.oidc-client.credentials.secret", "usage-secret"),
                    "192m"));

    static Service of(Part part) {
        return ALL.stream()
                .filter(service -> service.part() == part)
                .findFirst()
                .orElseThrow();
    }

    static List<String> databases() {
        return ALL.stream().map(Service::database).filter(Objects::nonNull).toList();
    }
}
