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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schemas/types.v1.schema.json | \"type\": \"string\", | \"tipe\": \"string\", | unknown keyword",
                "schemas/types.v1.schema.json | $defs | definitions | can't resolve reference",
                "asyncapi.yaml | action: send | action: shout | operations",
                "asyncapi.yaml | customerNumber: 1000001, | customerNumber: one, | /customerNumber must be integer",
                "asyncapi.yaml | ce_source: /rights-service, | '' | must have required property 'ce_source'",
                "openapi/offer-service.yaml | type: object | type: thing | oas3-schema"
            })
    void a_fault_is_found(String file, String right, String wrong, String complaint, @TempDir Path copy)
            throws IOException {
        // Given
        try (Stream<Path> files = Files.walk(ROOT.resolve("contracts"), 2)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(ROOT.resolve("contracts").relativize(one));
                Files.createDirectories(target.getParent());
                Files.copy(one, target);
            }
        }
        String text = Files.readString(copy.resolve(file));
        int at = text.indexOf(right);
        Files.writeString(copy.resolve(file), text.substring(0, at) + wrong + text.substring(at + right.length()));

        // When
        Ended ended = node.script(Map.of(), "lint", copy.toString());

        // Then
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output()).contains(complaint);
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
