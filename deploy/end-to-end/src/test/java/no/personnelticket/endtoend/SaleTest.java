package no.personnelticket.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.local.sale.Sale;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Comes first: deploy/local/sale.md shows what a system prints that was started empty. */
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OnContainersToo
class SaleTest {

    private static final Path SAMPLES = RunningSystem.ROOT.resolve("deploy/local/samples");

    @Test
    @Order(1)
    void the_first_sale_prints_what_its_page_and_the_readme_show() throws IOException {
        // When
        Said said = sell(false);

        // Then
        assertThat(said.succeeded()).as(said.text()).isTrue();
        assertThat(steady(said.text())).isEqualTo(steady(transcriptIn("deploy/local/sale.md")));
        assertThat(steady(said.text())).contains(steady(saleInReadme()));
    }

    @Test
    @Order(2)
    void a_sale_can_be_done_again_and_printed_for_machines() throws IOException {
        // When
        Said said = sell(true);

        // Then
        JsonNode document = new ObjectMapper().readTree(said.text());
        assertThat(said.succeeded()).as(said.text()).isTrue();
        assertThat(document.at("/succeeded").asBoolean()).isTrue();
        assertThat(document.at("/steps").size()).isGreaterThan(20);
        assertThat(document.at("/taxSavingsReport").asText())
                .startsWith("companyId,employeeNo,ssn,saving,fromDate,toDate,employeeStatus\n");
    }

    @Test
    @Order(3)
    @OnProcessesOnly
    void nothing_personal_is_on_a_topic_or_in_a_log() throws IOException {
        // Given
        List<String> personal = List.of(
                "Fjellheim", "Skogly", "Bakkerud", "Ingrid", "1984-06-17", "17068475090", "1979-11-02", "02117976044");

        // Then
        for (String topic : List.of(
                "RightsSelected",
                "OfferPriced",
                "OfferValidated",
                "TicketDistributed",
                "DistributionChecked",
                "UsageRegistered",
                "ContractChanged")) {
            assertThat(new Topic(topic).all()).isNotEmpty().allSatisfy(record -> assertThat(record.value())
                    .doesNotContain(personal));
        }
        try (Stream<Path> logs = Files.list(RunningSystem.processes().logs())) {
            assertThat(logs.toList()).isNotEmpty().allSatisfy(log -> assertThat(Files.readString(log))
                    .doesNotContain(personal));
        }
    }

    private record Said(boolean succeeded, String text) {}

    private static Said sell(boolean asJson) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean succeeded = Sale.run(RunningSystem.ports(), SAMPLES, asJson, new PrintStream(bytes, true, UTF_8));
        return new Said(succeeded, bytes.toString(UTF_8));
    }

    private static String transcriptIn(String page) throws IOException {
        return codeBlock(page, "$ deploy/local/sale\n");
    }

    private static String saleInReadme() throws IOException {
        String heading = "Ingrid travels privately\n";
        return heading + codeBlock("README.md", heading);
    }

    /** What follows the beginning in the block of code that holds it. */
    private static String codeBlock(String page, String beginning) throws IOException {
        String text = Files.readString(RunningSystem.ROOT.resolve(page));
        int start = text.indexOf(beginning) + beginning.length();
        return text.substring(start, text.indexOf("```", start));
    }

    /** Without what differs from run to run: ids, dates, times. */
    private static String steady(String transcript) {
        return transcript
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("/orders/[^/ ]+", "/orders/ID")
                .replaceAll("ticketDistributionId=\\S+", "ticketDistributionId=ID")
                .replaceAll("\\d{4}-\\d\\d(-\\d\\d)?", "DATE")
                .replaceAll("year=\\d+&month=\\d+", "year=Y&month=M")
                .replaceAll("\\d+ ms", "N ms")
                .replaceAll("\\d+\\.\\d s", "N s")
                .strip();
    }
}
