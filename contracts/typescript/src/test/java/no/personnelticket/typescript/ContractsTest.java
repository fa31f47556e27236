package no.personnelticket.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import no.personnelticket.typescript.Node.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts as tools of other teams read them: ajv in strict mode, AsyncAPI's parser, Spectral, and strict TypeScript. */
class ContractsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private final Node node = new Node(ROOT);

    @BeforeAll
    static void packages() {
        assumeTrue(Node.isThere("linting contracts/, TypeScript types of the events"));
        new Node(ROOT).install();
    }

    @Test
    void the_linters_say_nothing() {
        assertThat(node.script(Map.of(), "lint")).isEqualTo(new Ended(0, ""));
    }

    @Test
    void what_is_wrong_in_a_document_is_found(@TempDir Path copy) throws IOException {
        // Given
        copyContracts(copy);
        change(copy, "schemas/types.v1.schema.json", "\"type\": \"string\",", "\"tipe\": \"string\",");
        change(copy, "asyncapi.yaml", "action: send", "action: shout");
        change(copy, "openapi/offer-service.yaml", "type: object", "type: thing");

        // When
        Ended ended = node.script(Map.of(), "lint", copy.toString());

        // Then
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains("unknown keyword: \"tipe\"")
                .contains("\"action\" property must be equal to one of the allowed values")
                .contains("oas3-schema");
    }

    @Test
    void what_is_wrong_in_an_example_is_found(@TempDir Path copy) throws IOException {
        // Given
        copyContracts(copy);
        change(copy, "asyncapi.yaml", "\"customerNumber\": 1000001,", "\"customerNumber\": \"one\",");
        change(copy, "asyncapi.yaml", "ce_source: \"/offer-service\"", "");

        // When
        Ended ended = node.script(Map.of(), "lint", copy.toString());

        // Then
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .contains("/customerNumber must be integer")
                .contains("must have required property 'ce_source'");
    }

    private static void copyContracts(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("contracts"), 2)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(ROOT.resolve("contracts").relativize(one));
                Files.createDirectories(target.getParent());
                Files.copy(one, target);
            }
        }
    }

    private static void change(Path contracts, String file, String right, String wrong) throws IOException {
        Path changed = contracts.resolve(file);
        String text = Files.readString(changed);
        int at = text.indexOf(right);
        assertThat(at).as(right + " in " + file).isNotNegative();
        Files.writeString(changed, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    @Test
    void types_are_made_of_every_contract_and_a_client_compiles_with_them() throws IOException {
        // When
        Ended ended = node.script(Map.of(), "types");

        // Then
        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(Files.readString(ROOT.resolve("contracts/typescript/target/types/events.d.ts")))
                .contains("export interface TicketDistributed {", "export interface ContractChanged {");
    }
}
