package no.personnelticket.offer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import no.personnelticket.embedded.FreePort;

/**
 * Where the service under test finds its Offers API and the usage-registration-service; {@link FakeOffersApi} and {@link
 * FakeTaxPreviews} listen there.
 */
public class OffersApiAddress implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.rest-client.standard-offers.url", "http://localhost:" + FreePort.any(),
                "quarkus.rest-client.tax-previews.url", "http://localhost:" + FreePort.any());
    }

    @Override
    public void stop() {
        // the address needs no ending
    }
}
