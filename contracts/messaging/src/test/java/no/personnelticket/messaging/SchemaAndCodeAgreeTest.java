package no.personnelticket.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import no.personnelticket.events.Event;
import no.personnelticket.events.Plausible;
import no.personnelticket.messaging.Mutations.Mutation;
import no.personnelticket.messaging.json.EventJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas and the code take the same events: what is made at random from the schemas is read, and what is then made wrong in
 * one field is refused by both, by the code with the name of the field. {@code -Dschemas.seed} repeats a run.
 */
@Tag("slow")
class SchemaAndCodeAgreeTest {

    private static final long SEED = Long.getLong("schemas.seed", System.nanoTime());
    private static final int EVENTS = 200;
    private static final int MUTATED_EVENTS = 2;

    /** Of the mutations, one in so many is left for contracts/typescript. */
    private static final int EVERY = 10;

    private static final String JUDGED = "contracts/messaging/target/judged.ndjson";

    /** Values that are whole numbers to JSON Schema; what the descriptions say about them, the code holds. */
    private static final List<String> WHOLE_TO_A_SCHEMA = List.of("3.0", "1e3", "976.00");

    private final JsonMapper json = JsonMapper.builder().build();
    private final RandomGenerator random = new Random(SEED);

    static List<Class<? extends Event>> types() {
        return GoldenEvents.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_made_from_a_schema_is_read_and_written_back_within_it(Class<? extends Event> type) throws IOException {
        for (int i = 0; i < EVENTS; i++) {
            ObjectNode made = new RandomEvents(random).of(type);

            assertThat(complaints(type, made.toString())).as(made + seed()).isEmpty();
            assertThat(refusal(type, made.toString())).as(made + seed()).isEmpty();
            Event read = EventJson.read(bytes(made.toString()), type);
            String written = EventJson.text(read);
            assertThat(complaints(type, written)).as(written + seed()).isEmpty();
            assertThat(EventJson.read(bytes(written), type)).isEqualTo(read);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_made_wrong_in_one_field_is_refused_by_both_and_the_field_is_named(Class<? extends Event> type) {
        for (int i = 0; i < MUTATED_EVENTS; i++) {
            ObjectNode made = new RandomEvents(random).of(type);
            Mutations.of(made).forEach(mutation -> judgeAlike(type, mutation, made));
        }
    }

    @Test
    void what_the_code_judges_is_kept_for_ajv_to_judge_alike() throws IOException {
        StringBuilder judged = new StringBuilder();
        for (Class<? extends Event> type : types()) {
            List<Mutation> mutations =
                    Mutations.of(new RandomEvents(random).of(type)).toList();
            for (int i = random.nextInt(EVERY); i < mutations.size(); i += EVERY) {
                String refusal = refusal(type, mutations.get(i).document());
                if (!isBeyondASchema(mutations.get(i), refusal)) {
                    judged.append(json.writeValueAsString(List.of(
                                    type.getSimpleName(),
                                    refusal.isEmpty(),
                                    mutations.get(i).document())))
                            .append('\n');
                }
            }
        }
        Files.writeString(Path.of(System.getProperty("project.root"), JUDGED), judged);
    }

    private void judgeAlike(Class<? extends Event> type, Mutation mutation, JsonNode made) {
        String refusal = refusal(type, mutation.document());
        String told = "%s: %s is now %.100s, refused: %s, of %.3000s%s"
                .formatted(type.getSimpleName(), mutation.field(), mutation.now(), refusal, made, seed());
        if (!isBeyondASchema(mutation, refusal)) {
            assertThat(complaints(type, mutation.document()).isEmpty())
                    .as("the schema takes it, " + told)
                    .isEqualTo(refusal.isEmpty());
        }
        if (!refusal.isEmpty() && !AcrossFields.isRefusal(refusal)) {
            assertThat(names(refusal)).as(told).containsAnyElementsOf(namesOf(mutation));
        }
    }

    private static boolean isBeyondASchema(Mutation mutation, String refusal) {
        return AcrossFields.isRefusal(refusal)
                || (WHOLE_TO_A_SCHEMA.contains(mutation.now()) && refusal.endsWith(" wrong type or form"));
    }

    @Test
    void every_character_is_text_to_both_or_to_none() {
        String pattern = SchemaFile.resolved(json.createObjectNode().put("$ref", "#/$defs/text"))
                .get("pattern")
                .asText();
        Pattern text = Pattern.compile(pattern);
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String alone = Character.toString(character);
            String within = "a" + alone + "b";

            assertThat(text.matcher(alone).matches())
                    .as("U+%04X alone", character)
                    .isEqualTo(Plausible.complaint(alone).isEmpty());
            assertThat(text.matcher(within).matches())
                    .as("U+%04X within", character)
                    .isEqualTo(Plausible.complaint(within).isEmpty());
        }
    }

    /** An amount that is too high or has the wrong sign is told by the name of the price that it is. */
    private static Set<String> namesOf(Mutation mutation) {
        return mutation.field().equals("amount")
                ? Set.of("amount", "fullFare", "addOns", "price", "pricePaid", "saving")
                : Set.of(mutation.field());
    }

    /** The names that a refusal begins with: {@code tickets[0].fullFare is missing} names three. */
    private static List<String> names(String refusal) {
        String subject = refusal.replaceFirst(" (must|is) .*", "");
        return List.of(subject.replaceAll("\\[\\d+\\]", "").split("\\.| and "));
    }

    private Set<ValidationMessage> complaints(Class<? extends Event> type, String document) {
        try {
            return Schemas.complaints(type.getSimpleName() + ".v1", json.readTree(document));
        } catch (IOException notJson) {
            throw new AssertionError(document, notJson);
        }
    }

    private static String refusal(Class<? extends Event> type, String document) {
        try {
            EventJson.read(bytes(document), type);
            return "";
        } catch (MalformedEventException refused) {
            return refused.getMessage();
        }
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static String seed() {
        return "; repeat with -Dschemas.seed=" + SEED;
    }
}
