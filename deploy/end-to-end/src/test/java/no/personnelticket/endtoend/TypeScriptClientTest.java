package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import no.personnelticket.local.Part;
import no.personnelticket.typescript.Node;
import no.personnelticket.typescript.Node.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client in TypeScript that was compiled with types of the committed documents sells a ticket and is refused by code. */
@OnContainersToo
class TypeScriptClientTest {

    private final Node node = new Node(RunningSystem.ROOT);

    @BeforeEach
    void compiled() {
        assumeTrue(Node.isThere("the sale by a client in TypeScript"));
        node.install();
        assertThat(node.script(Map.of(), "types")).isEqualTo(new Ended(0, ""));
    }

    @Test
    void a_complete_sale_and_refusals_by_their_code() {
        // Given
        Customer customer = Customer.create();

        // When
        Ended ended = node.script(
                Map.of(
                        "CUSTOMER_NUMBER", Integer.toString(customer.number()),
                        "KAFKA_ADDRESS", RunningSystem.bootstrapServers(),
                        "SANDBOX_ADDRESS", RunningSystem.address(Part.SANDBOX, ""),
                        "RIGHTS_ADDRESS", RunningSystem.address(Part.RIGHTS, ""),
                        "OFFER_ADDRESS", RunningSystem.address(Part.OFFER, ""),
                        "VALIDATION_ADDRESS", RunningSystem.address(Part.VALIDATION, ""),
                        "USAGE_ADDRESS", RunningSystem.address(Part.USAGE, "")),
                "sale");

        // Then
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).startsWith("sold ");
    }
}
