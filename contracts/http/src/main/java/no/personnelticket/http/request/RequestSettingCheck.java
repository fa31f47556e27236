package no.personnelticket.http.request;

import static no.personnelticket.http.setting.SettingCheck.atLeast;
import static no.personnelticket.http.setting.SettingCheck.atMost;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;
import no.personnelticket.http.setting.SettingCheck;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each limit lets something through, and none lies beyond the limit of the HTTP server, which refuses without a body. */
@Singleton
public class RequestSettingCheck implements SettingCheck {

    private static final String REQUESTS = "personnelticket.requests.";
    private static final String CLIENT = REQUESTS + "per-client.";
    private static final String SERVER = "quarkus.http.limits.max-body-size";

    private final RequestLimits limits;
    private final long largest;

    public RequestSettingCheck(RequestLimits limits, @ConfigProperty(name = SERVER) MemorySize largest) {
        this.limits = limits;
        this.largest = largest.asLongValue();
    }

    @Override
    public Stream<String> complaints() {
        RequestLimits.PerClient client = limits.perClient();
        return Stream.of(
                        body(REQUESTS + "body", limits.body()),
                        limits.bodies().entrySet().stream()
                                .flatMap(body -> body(REQUESTS + "bodies.\"" + body.getKey() + "\"", body.getValue())),
                        atLeast(REQUESTS + "body-time", limits.bodyTime(), Duration.ofSeconds(1)),
                        atLeast(CLIENT + "in-flight", client.inFlight(), 1),
                        atLeast(CLIENT + "per-second", client.perSecond(), 1),
                        atLeast(CLIENT + "long-running", client.longRunning(), 1))
                .flatMap(complaints -> complaints);
    }

    private Stream<String> body(String name, MemorySize size) {
        return Stream.concat(
                atLeast(name, size.asLongValue(), 1L),
                atMost(name, size.asLongValue(), largest, SERVER + ", which is " + largest));
    }
}
