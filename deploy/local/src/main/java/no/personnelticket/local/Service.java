package no.personnelticket.local;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of our applications, or the sandbox.
 *
 * @param folder its module
 * @param database null if it has none
 * @param neighbours the settings that name the address of another part
 * @param managed the settings that name the management address of another part
 * @param secrets the settings that are secret in an installation: the client's secret, the keys of encryption
 * @param heap its maximum heap, as a value of {@code -Xmx}
 */
record Service(
        Part part,
        String folder,
        String database,
        Map<String, Part> neighbours,
        Map<String, Part> managed,
        Map<String, String> secrets,
        String heap) {

    private static final String ENCRYPTION_KEYS = "1:Zm9yIGRldmVsb3BtZW50IGFuZCB0ZXN0cyBvbmx5ISE=";

    static final List<Service> ALL = List.of(
            new Service(
                    Part.SANDBOX,
                    "deploy/sandbox",
                    null,
                    Map.of("quarkus.rest-client.personnel-offers.url", Part.OFFER, "sandbox.console.url", Part.CONSOLE),
                    Map.of(),
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
                    Map.of(
                            "personnelticket.encryption.keys",
                            Service.ENCRYPTION_KEYS,
                            "personnelticket.encryption.lookup-key",
                            "Zm9yIGRldmVsb3BtZW50IGxvb2t1cHMgb25seSAhISE="),
                    "192m"),
            new Service(
                    Part.OFFER,
                    "offer-service",
                    "offer",
                    Map.of(
                            "quarkus.rest-client.standard-offers.url", Part.SANDBOX,
                            "quarkus.rest-client.tax-previews.url", Part.USAGE),
                    Map.of(),
                    Map.of(),
                    "192m"),
            new Service(
                    Part.VALIDATION,
                    "validation-service",
                    "validation",
                    Map.of(),
                    Map.of(),
                    Map.of("personnelticket.encryption.keys", Service.ENCRYPTION_KEYS),
                    "192m"),
            new Service(
                    Part.USAGE,
                    "usage-registration-service",
                    "usage",
                    Map.of(
                            "quarkus.rest-client.employee-identities.url", Part.RIGHTS,
                            "quarkus.oidc-client.auth-server-url", Part.SANDBOX),
                    Map.of(),
                    Map.of(
                            "personnelticket.encryption.keys", Service.ENCRYPTION_KEYS,
                            "quarkus.oidc-client.client-id", "usage-registration-service",
                            "quarkus.oidc-client.credentials.secret", "usage-secret"),
                    "192m"),
            new Service(
                    Part.CONSOLE,
                    "deploy/console",
                    null,
                    Map.of(
                            "console.sandbox.url", Part.SANDBOX,
                            "console.rights-service.url", Part.RIGHTS,
                            "console.offer-service.url", Part.OFFER,
                            "console.validation-service.url", Part.VALIDATION,
                            "console.usage-registration-service.url", Part.USAGE),
                    Map.of(
                            "console.sandbox.management-url", Part.SANDBOX,
                            "console.rights-service.management-url", Part.RIGHTS,
                            "console.offer-service.management-url", Part.OFFER,
                            "console.validation-service.management-url", Part.VALIDATION,
                            "console.usage-registration-service.management-url", Part.USAGE),
                    Map.of("quarkus.oidc.credentials.secret", "the-secret-of-the-console-in-the-sandbox"),
                    "128m"));

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
