package no.personnelticket.endtoend.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.personnelticket.endtoend.fuzz.QuarantineReader.Refusal;
import no.personnelticket.endtoend.system.Brokers;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Http;
import no.personnelticket.endtoend.system.Http.Answer;
import no.personnelticket.endtoend.system.Http.Client;
import no.personnelticket.endtoend.system.Letter;
import no.personnelticket.endtoend.system.Quiet;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes events with one wrong field. Each must be registered, or quarantined with a reason, and must not block a
 * consumer.
 */
final class EventFuzz {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOLDEN = "contracts/events/src/test/resources/golden";

    /** The company of the golden contract. */
    private static final int COMPANY = 3;

    /** The largest body that the topics accept. */
    private static final int LARGEST = 900_000;

    /** For each event, the field with its id and the field with the key of its record. */
    private static final Map<String, List<String>> IDENTITY = Map.of(
            "ContractChanged", List.of("contractId", "contractId"),
            "RightsSelected", List.of("selectionId", "customerNumber"),
            "OfferPriced", List.of("offerId", "customerNumber"),
            "OfferValidated", List.of("validationId", "customerNumber"),
            "DistributionChecked", List.of("ticketDistributionId", "customerNumber"),
            "TicketDistributed", List.of("ticketDistributionId", "customerNumber"),
            "TicketRefunded", List.of("refundId", "customerNumber"),
            "UsageRegistered", List.of("usageId", "contractId"));

    private final LocalSystem system;
    private final Chance chance;
    private int sent;

    EventFuzz(LocalSystem system, long seed) {
        this.system = system;
        this.chance = Chance.of(seed, "events");
    }

    /** Publishes {@code eventsEach} wrong copies of each golden event; returns the complaints. */
    List<String> run(Path project, int eventsEach) throws IOException {
        QuarantineReader quarantine = new QuarantineReader(new Brokers(system.bootstrapServers()));
        Set<Refusal> before = quarantine.read();
        send(golden(project), eventsEach);
        List<String> found = new ArrayList<>(new Quiet(system).await());
        Set<Refusal> refusals = quarantine.read();
        refusals.removeAll(before);
        refusals.stream()
                .filter(Refusal::isUnclear)
                .forEach(refusal -> found.add("quarantined without a clear reason: " + refusal));
        if (sent > 0 && refusals.isEmpty()) {
            found.add("none of " + sent + " wrong events was quarantined");
        }
        found.addAll(reports());
        return found;
    }

    int sent() {
        return sent;
    }

    private static List<Path> golden(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(GOLDEN))) {
            return files.sorted().toList();
        }
    }

    private void send(List<Path> golden, int eventsEach) throws IOException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Path file : golden) {
                String topic = file.getFileName().toString().replaceFirst("\\..*", "");
                JsonNode event = JSON.readTree(file.toFile());
                for (int i = 0; i < eventsEach; i++) {
                    Letter letter = wrong(topic, event.deepCopy());
                    if (letter.body().length() < LARGEST) {
                        Future<?> unused = producer.send(letter.toRecord());
                        sent++;
                    }
                }
            }
        }
    }

    private Letter wrong(String topic, ObjectNode event) {
        List<String> identity = IDENTITY.get(topic);
        String id = chance.uuid().toString();
        event.put(identity.get(0), id);
        String key = event.path(identity.get(1)).asText();
        String ceId = topic.equals("ContractChanged") ? id + "/" + event.path("version") : id;
        String body = WrongField.draw(event.toString(), chance).document();
        return Letter.event(topic, key, ceId, body);
    }

    /** An accepted event must not make a later report fail. */
    private List<String> reports() {
        Http http = new Http(system);
        int year = LocalDate.now(RightValues.OSLO).getYear();
        return Stream.of(
                        "months?companyId=%d&year=%d",
                        "verification?companyId=%d",
                        "tax-savings?preliminary=true&companyId=%d",
                        "taxable-benefits?companyId=%d")
                .map(report -> "/personnelticket/v2/reports/" + report.formatted(COMPANY, year))
                .flatMap(path -> {
                    Answer answer = http.get(Client.PAYROLL, Part.USAGE, path);
                    return answer.status() == 200 ? Stream.empty() : Stream.of(path + " is answered " + answer);
                })
                .toList();
    }
}
