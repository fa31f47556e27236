package no.personnelticket.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import no.personnelticket.embedded.FreePort;

/** Lets the sandbox check tokens against its own keys, fetched from itself, as it does when it runs. */
public class OwnIssuer implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        int port = FreePort.any();
        String issuer = "http://localhost:" + port;
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                "personnelticket.issuer",
                issuer,
                "quarkus.oidc.auth-server-url",
                issuer,
                "quarkus.oidc.public-key",
                "");
    }

    @Override
    public void stop() {}

    @Override
    public int order() {
        return 10;
    }
}
