package no.personnelticket.testcontainers;

import java.net.URI;
import java.util.Map;

/** Tokens of the sandbox's issuer, for the clients that it knows. */
final class Tokens {

    private static final Map<String, String> SECRETS = Map.of(
            "sales-client", "sales-secret",
            "hr-system", "hr-secret",
            "hr-company-3", "hr-secret",
            "payroll", "payroll-secret",
            "auditor", "auditor-secret",
            "nobody", "nobody-secret");

    private final URI issuer;

    Tokens(URI issuer) {
        this.issuer = issuer;
    }

    String of(String client) {
        String secret = SECRETS.get(client);
        if (secret == null) {
            throw new IllegalArgumentException("client must be one of " + SECRETS.keySet());
        }
        String form = "grant_type=client_credentials&audience=personnelticket&client_id=" + client + "&client_secret="
                + secret;
        return Http.post(issuer.resolve("/oauth/token"), null, "application/x-www-form-urlencoded", form)
                .path("access_token")
                .asText();
    }
}
