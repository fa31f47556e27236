package no.personnelticket.console.quarantine;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.personnelticket.console.audit.AuditEntry;
import no.personnelticket.console.page.Viewer;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages of the records that services could not process. */
@Path("/quarantine")
@Produces(MediaType.TEXT_HTML)
public class QuarantineResource {

    private final QuarantineClient quarantine;
    private final QuarantineStep step;
    private final Viewer viewer;
    private final Clock clock;

    public QuarantineResource(QuarantineClient quarantine, QuarantineStep step, Viewer viewer, Clock clock) {
        this.quarantine = quarantine;
        this.step = step;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The open records, by topic, consumer and kind of reason. */
    public record Groups(List<Group> groups, int newest) implements TemplateInstance {}

    /** The open records of a group. */
    public record Records(Group group) implements TemplateInstance {}

    /**
     * One record.
     *
     * @param faultHeader the name of the wrong header; empty if no header is wrong
     * @param faultField the path of the wrong field; empty if no field is wrong
     * @param alsoRefused the quarantined copies of other consumers that refused the same record of the topic
     */
    public record OneRecord(
            Quarantined record,
            ShownBody body,
            DryRun dryRun,
            String faultHeader,
            String faultField,
            List<Quarantined> alsoRefused,
            Optional<AuditEntry> done)
            implements TemplateInstance {}

    /**
     * The result that a replay would have.
     *
     * @param others consumers that also refused some of the records; empty if there are none
     */
    public record Preview(List<DryRun> dryRuns, int readable, boolean looping, String others)
            implements TemplateInstance {}

    /** The result of a replay or of putting aside. */
    public record Done(boolean replayed, List<AuditEntry> entries) implements TemplateInstance {}

    @GET
    @RolesAllowed(Permission.QUARANTINE_READ)
    public TemplateInstance groups() {
        return new Groups(Group.of(step.open()), QuarantineClient.NEWEST);
    }

    /**
     * Shows the group of the record at the position.
     *
     * @param sameReason whether to show only the records with the same reason in words, not all with the code
     */
    @GET
    @Path("group/{topic}/{partition}/{offset}")
    @RolesAllowed(Permission.QUARANTINE_READ)
    public TemplateInstance records(
            @RestPath String topic,
            @RestPath String partition,
            @RestPath String offset,
            @RestQuery @DefaultValue("false") boolean sameReason) {
        return new Records(like(position(topic, partition, offset), sameReason));
    }

    @GET
    @Path("record/{topic}/{partition}/{offset}")
    @RolesAllowed(Permission.QUARANTINE_READ)
    public TemplateInstance record(@RestPath String topic, @RestPath String partition, @RestPath String offset) {
        Quarantined record = quarantine.at(position(topic, partition, offset));
        Optional<Fault> fault = Fault.of(record.reason());
        String field = fault.filter(one -> !one.header()).map(Fault::name).orElse("");
        return new OneRecord(
                record,
                ShownBody.of(record.record().value(), field, Place.of(record.reason())),
                DryRun.of(record, clock.instant()),
                fault.filter(Fault::header).map(Fault::name).orElse(""),
                field,
                step.alsoRefused(List.of(record)),
                step.done(record));
    }

    /**
     * Shows the result that replaying would have; changes nothing.
     *
     * @param all the position of a record; the dry run takes all records of its group
     */
    @POST
    @Path("dry-run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.QUARANTINE_READ)
    public TemplateInstance dryRun(@RestForm List<String> record, @RestForm String all, @RestForm String sameReason) {
        List<Position> chosen = all == null
                ? chosen(record)
                : like(Position.parse(all), "yes".equals(sameReason)).records().stream()
                        .map(Quarantined::position)
                        .toList();
        List<Quarantined> records = step.records(chosen);
        List<DryRun> dryRuns =
                records.stream().map(one -> DryRun.of(one, clock.instant())).toList();
        return new Preview(
                dryRuns,
                (int) dryRuns.stream().filter(DryRun::isReadable).count(),
                dryRuns.stream().anyMatch(one -> one.record().isLooping()),
                step.alsoRefused(records).stream()
                        .map(Quarantined::consumer)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    /**
     * Replays the records.
     *
     * @param again confirms the replay of records that were quarantined again several times
     */
    @POST
    @Path("replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.QUARANTINE_REPLAY)
    public TemplateInstance replay(@RestForm List<String> record, @RestForm String why, @RestForm String again) {
        return new Done(true, step.replay(viewer.name(), why, chosen(record), "yes".equals(again)));
    }

    @POST
    @Path("put-aside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Permission.QUARANTINE_PUT_ASIDE)
    public TemplateInstance putAside(@RestForm List<String> record, @RestForm String why) {
        return new Done(false, step.putAside(viewer.name(), why, chosen(record)));
    }

    private static List<Position> chosen(List<String> selected) {
        return selected == null
                ? List.of()
                : selected.stream().map(Position::parse).toList();
    }

    private Group like(Position position, boolean sameReason) {
        Quarantined one = quarantine.at(position);
        return Group.of(sameReason ? Likeness.inWords(one) : Likeness.of(one), step.open());
    }

    private static Position position(String topic, String partition, String offset) {
        return Position.parse(topic + "/" + partition + "/" + offset);
    }
}
