package no.personnelticket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds contracts/asyncapi.yaml to the events, the topics and the services. That every word of it is AsyncAPI is held by
 * contracts/typescript.
 */
class AsyncApiTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path CONTRACTS = ROOT.resolve("contracts");
    private static final Pattern HANDLER = Pattern.compile("EventHandler<([A-Z]\\w+)>");
    private static final Pattern RESTORING = Pattern.compile("RestoringHandler<([A-Z]\\w+)>");

    private final AsyncApi asyncApi = AsyncApi.read();
    private final JsonNode document = asyncApi.document();

    @Test
    void a_word_said_twice_is_found() {
        String twice = asyncApi.text().replaceFirst("(?m)^channels:", "defaultContentType: text/plain\nchannels:");

        assertThatThrownBy(() -> AsyncApi.YAML.readTree(twice)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void the_addresses_are_the_topics_and_their_quarantines() {
        assertThat(document.get("channels").findValuesAsText("address"))
                .containsExactlyInAnyOrder(
                        "RightsSelected",
                        "RightsSelected.quarantine",
                        "OfferPriced",
                        "OfferPriced.quarantine",
                        "OfferValidated",
                        "OfferValidated.quarantine",
                        "TicketDistributed",
                        "TicketDistributed.quarantine",
                        "TicketRefunded",
                        "TicketRefunded.quarantine",
                        "DistributionChecked",
                        "DistributionChecked.quarantine",
                        "UsageRegistered",
                        "UsageRegistered.quarantine",
                        "ContractChanged",
                        "ContractChanged.quarantine");
    }

    @Test
    void a_topic_is_as_it_is_created() {
        for (TopicSettings topic : TopicSettings.ofEvents()) {
            JsonNode kafka = asyncApi.channelOf(topic.name()).at("/bindings/kafka");
            Map<String, String> configuration = new HashMap<>();
            kafka.get("topicConfiguration")
                    .propertyStream()
                    .forEach(setting -> configuration.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? setting.getValue().get(0).asText()
                                    : setting.getValue().asText()));

            assertThat(kafka.get("topic").asText()).isEqualTo(topic.name());
            assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
            assertThat(kafka.get("replicas").asInt()).isEqualTo(topic.replication());
            assertThat(configuration).as(topic.name()).isEqualTo(topic.configuration());
        }
    }

    @Test
    void every_event_has_its_channel_message_type_and_schema() {
        for (Class<? extends Event> event : EventTypes.all()) {
            JsonNode channel = asyncApi.channelOf(Event.topic(event));
            JsonNode message = asyncApi.follow(
                    channel.get("messages").elements().next().get("$ref").asText());

            assertThat(asyncApi.channelOf(Event.topic(event) + ".quarantine")).isNotNull();
            assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(Event.type(event));
            assertThat(message.at("/headers/allOf/0/$ref").asText())
                    .isEqualTo("#/components/schemas/cloudEventHeaders");
            assertThat(message.at("/payload/schema/$ref").asText())
                    .isEqualTo("./schemas/" + event.getSimpleName() + ".v1.schema.json");
        }
    }

    @Test
    void these_headers_are_required() {
        assertThat(names("/components/schemas/cloudEventHeaders/required"))
                .containsExactly("ce_specversion", "ce_id", "ce_type", "ce_source");
        assertThat(names("/components/schemas/quarantineHeaders/required"))
                .containsExactly(
                        "quarantine_consumer",
                        "quarantine_reason",
                        "quarantine_topic",
                        "quarantine_partition",
                        "quarantine_offset");
    }

    @Test
    void each_reason_code_of_a_record_in_quarantine_has_its_page_in_the_runbook() throws IOException {
        List<String> pages =
                names("/components/schemas/quarantineHeaders/properties/quarantine_reason_code/enum").stream()
                        .map(code -> code + ".md")
                        .toList();

        try (Stream<Path> written = Files.list(ROOT.resolve("docs/runbook/quarantine"))) {
            assertThat(written.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages);
        }
    }

    @Test
    void a_stub_in_quarantine_has_these_headers_more() {
        assertThat(document.at("/components/schemas/quarantineHeaders/properties")
                        .fieldNames())
                .toIterable()
                .contains("quarantine_body_size", "quarantine_body_sha256");
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(asyncApi.follow(reference).isMissingNode()).isFalse();
            } else {
                assertThat(CONTRACTS.resolve(reference)).isRegularFile();
            }
        });
    }

    @Test
    void every_schema_is_referred_to() throws IOException {
        List<String> references = document.findValuesAsText("$ref");

        try (Stream<Path> schemas = Files.list(CONTRACTS.resolve("schemas"))) {
            assertThat(schemas.map(schema -> schema.getFileName().toString())
                            .filter(name -> !name.equals("types.v1.schema.json")))
                    .allSatisfy(name -> assertThat(references).contains("./schemas/" + name));
        }
    }

    @Test
    void who_sends_and_who_receives_is_as_agreed() {
        assertThat(operations())
                .containsExactlyInAnyOrder(
                        "rights-service send RightsSelected",
                        "offer-service receive RightsSelected",
                        "offer-service send RightsSelected.quarantine",
                        "offer-service send OfferPriced",
                        "validation-service receive OfferPriced",
                        "validation-service send OfferPriced.quarantine",
                        "validation-service send OfferValidated",
                        "validation-service receive OfferValidated",
                        "sales-platform receive OfferValidated",
                        "sales-platform send TicketDistributed",
                        "usage-registration-service receive TicketDistributed",
                        "usage-registration-service send TicketDistributed.quarantine",
                        "validation-service receive TicketDistributed",
                        "validation-service send TicketDistributed.quarantine",
                        "validation-service send DistributionChecked",
                        "usage-registration-service receive DistributionChecked",
                        "usage-registration-service send DistributionChecked.quarantine",
                        "sales-platform send TicketRefunded",
                        "usage-registration-service receive TicketRefunded",
                        "usage-registration-service send TicketRefunded.quarantine",
                        "usage-registration-service send UsageRegistered",
                        "usage-registration-service receive UsageRegistered",
                        "rights-service send UsageRegistered",
                        "rights-service receive UsageRegistered",
                        "rights-service send UsageRegistered.quarantine",
                        "validation-service receive UsageRegistered",
                        "validation-service send UsageRegistered.quarantine",
                        "rights-service send ContractChanged",
                        "rights-service receive ContractChanged",
                        "validation-service receive ContractChanged",
                        "validation-service send ContractChanged.quarantine",
                        "usage-registration-service receive ContractChanged",
                        "usage-registration-service send ContractChanged.quarantine");
    }

    @Test
    void every_operation_belongs_to_a_known_service() {
        Set<String> known = document.at("/info/tags").findValuesAsText("name").stream()
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known)
                .containsExactly(
                        "offer-service",
                        "rights-service",
                        "sales-platform",
                        "usage-registration-service",
                        "validation-service");
        assertThat(document.get("operations").findValuesAsText("name")).allMatch(known::contains);
    }

    @Test
    void a_service_handles_no_event_that_the_document_does_not_say() throws IOException {
        for (String service :
                List.of("rights-service", "offer-service", "validation-service", "usage-registration-service")) {
            assertThat(operations())
                    .containsAll(handled(service, HANDLER).stream()
                            .flatMap(topic -> Stream.of(
                                    service + " receive " + topic, service + " send " + topic + ".quarantine"))
                            .toList())
                    .containsAll(handled(service, RESTORING).stream()
                            .flatMap(topic -> Stream.of(service + " receive " + topic, service + " send " + topic))
                            .toList());
        }
    }

    /** The events that handlers of a service are for. */
    private static Set<String> handled(String service, Pattern handler) throws IOException {
        Set<String> topics = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(service).resolve("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                handler.matcher(Files.readString(file)).results().forEach(found -> topics.add(found.group(1)));
            }
        }
        return topics;
    }

    private List<String> names(String pointer) {
        return document.at(pointer).valueStream().map(JsonNode::asText).toList();
    }

    private List<String> operations() {
        return document.get("operations").valueStream().map(this::operation).toList();
    }

    private String operation(JsonNode operation) {
        return operation.at("/tags/0/name").asText() + " "
                + operation.get("action").asText() + " "
                + asyncApi.follow(operation.at("/channel/$ref").asText())
                        .get("address")
                        .asText();
    }
}
