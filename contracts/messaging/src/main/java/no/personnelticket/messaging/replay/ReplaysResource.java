package no.personnelticket.messaging.replay;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.error.CommonErrorCode;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.error.Refuses;
import no.personnelticket.http.request.LongRunning;
import no.personnelticket.http.token.Caller;
import no.personnelticket.http.token.Permission;
import no.personnelticket.messaging.replay.TopicReplay.ReplayedTopic;
import no.personnelticket.store.audit.AuditLog;
import no.personnelticket.store.audit.Audited;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Reads topics again for a database that was restored from a backup. */
@IfBuildProperty(name = "personnelticket.has-database", stringValue = "true", enableIfMissing = true)
@Path("/personnelticket/v2/replays")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class ReplaysResource {

    private static final Logger LOG = Logger.getLogger(ReplaysResource.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final TopicReplay replay;
    private final Caller caller;
    private final AuditLog audit;

    public ReplaysResource(TopicReplay replay, Caller caller, AuditLog audit) {
        this.replay = replay;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * What to read again.
     *
     * @param topics default: all that the service can replay
     * @param from default: everything that the topics still have
     */
    public record ReplayRequest(List<@NotNull String> topics, Instant from) {}

    /** What was read again. */
    public record Replay(List<ReplayedTopic> topics) {}

    @POST
    @Audited(subjectInBody = true)
    @LongRunning
    @RolesAllowed(Permission.TOPICS_REPLAY)
    @Refuses({CommonErrorCode.UNAVAILABLE, CommonErrorCode.EVENTS_NOT_PUBLISHED})
    @Operation(
            summary = "Read topics again, for a database that was restored from a backup",
            description =
                    "The events are processed by the same handlers as before: what is stored already does not change, and "
                            + "what the database lacks is stored as it was. The answer comes when everything is read, which can take "
                            + "long; if the call fails, repeat it. As `from`, give a time one hour before the backup.")
    public Replay replayTopics(@Valid @NotNull ReplayRequest request) {
        Optional.ofNullable(request.from()).flatMap(Plausible::complaint).ifPresent(reason -> {
            throw Problem.badField("from", reason);
        });
        Set<String> topics = topics(request.topics());
        audit.write(
                "replayTopics",
                topics.stream().sorted().map(topic -> "topic=" + topic).collect(Collectors.joining(" ")));
        caller.mustCoverAll();
        try {
            return new Replay(replay.replay(topics, request.from()));
        } catch (KafkaException fault) {
            LOG.warnf(fault, "Topics cannot be replayed");
            throw unavailable();
        }
    }

    private Set<String> topics(List<String> asked) {
        Set<String> known = replay.topics();
        if (asked == null) {
            return known;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!known.contains(asked.get(i))) {
                throw Problem.badField("topics[" + i + "]", "must be among " + String.join(", ", known));
            }
        }
        return Set.copyOf(asked);
    }

    private static Problem unavailable() {
        return Problem.retryLater(CommonErrorCode.UNAVAILABLE, "Kafka is unavailable; retry after 30 s", RETRY_AFTER);
    }
}
