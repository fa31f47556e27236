package no.personnelticket.messaging.kafka;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.personnelticket.store.Probe;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the brokers answer. Runs on the event loop, not on a worker thread. */
@Readiness
@ApplicationScoped
public class KafkaReadiness implements AsyncHealthCheck {

    private static final int ANSWER_WITHIN_SECONDS = 3;

    private final LazyAdmin admin;
    private final Probe probe;

    KafkaReadiness(KafkaSettings kafka) {
        this.admin = new LazyAdmin(kafka::admin);
        this.probe = new Probe("Kafka", this::ask);
    }

    private void ask() throws ExecutionException, InterruptedException, TimeoutException {
        admin.get().describeCluster().nodes().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::check);
    }

    private HealthCheckResponse check() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("Kafka");
        return probe.isAnswering()
                ? check.up().build()
                : check.down().withData("cause", probe.fault()).build();
    }

    @PreDestroy
    void close() {
        probe.close();
        admin.close();
    }
}
