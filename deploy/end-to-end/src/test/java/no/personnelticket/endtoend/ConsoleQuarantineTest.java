package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console's pages of the quarantine and of the audit log, in a real browser. */
class ConsoleQuarantineTest {

    private static final String QUARANTINE = "TicketDistributed.quarantine";

    private static ConsoleBrowser browser;

    @BeforeAll
    static void start() {
        browser = ConsoleBrowser.get();
    }

    @Test
    void a_position_that_does_not_exist_is_404() {
        Page page = browser.signedIn("operations");

        for (String position : List.of("/9/0", "/0/999999999", "/99999/0")) {
            assertThat(ConsoleBrowser.open(page, "/quarantine/record/" + QUARANTINE + position))
                    .as(position)
                    .isEqualTo(404);
            assertThat(ConsoleBrowser.open(page, "/quarantine/group/" + QUARANTINE + position))
                    .as(position)
                    .isEqualTo(404);
            assertThat(ConsoleBrowser.post(page, "/quarantine/dry-run", "record=" + QUARANTINE + position))
                    .as(position)
                    .isEqualTo(404);
        }
    }

    @Test
    void pages_that_show_what_belongs_to_any_company_are_refused_to_a_token_of_one() {
        // Given
        Page page = browser.signedIn("operations-3");
        assertThat(page.locator("h1")).hasText("Overview");
        assertThat(page.locator("#sales")).hasCount(0);
        assertThat(ConsoleBrowser.link(page, "Quarantine")).hasCount(0);

        for (String path :
                List.of("/quarantine", "/quarantine/record/" + QUARANTINE + "/0/0", "/audit", "/sales-clients")) {
            // When
            int status = ConsoleBrowser.open(page, path);

            // Then
            assertThat(status).as(path).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("You may not do this");
        }
    }

    @Test
    void a_quarantined_record_is_shown_with_its_fault_tried_replayed_and_put_aside_and_all_of_it_is_in_the_audit_log()
            throws IOException {
        // Given
        String id = quarantinedTicket();
        Page page = browser.signedIn("operations");
        ConsoleBrowser.link(page, "Quarantine").click();
        Locator group = page.locator("tr", new Page.LocatorOptions().setHasText("usage-registration-service"))
                .filter(new Locator.FilterOptions().setHasText("tickets[0].pricePaid must be fullFare"));
        ConsoleBrowser.picture(page, "quarantine");

        // When
        assertThat(group).containsText("malformed-body");
        group.locator("a").click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(id));
        row.locator("a").first().click();
        assertThat(page.locator("mark")).hasText("\"pricePaid\": {");
        assertThat(page.locator(".facts")).containsText("docs/runbook/quarantine/malformed-body.md");
        assertThat(page.locator(".note.bad"))
                .containsText("It would be quarantined again: tickets[0].pricePaid must be");
        ConsoleBrowser.picture(page, "record");
        page.goBack();
        row.locator("input").check();
        ConsoleBrowser.button(page, "Try the selected (dry run)").click();
        assertThat(page.locator(".note.warn")).hasText("0 of 1 can be read now. Nothing was changed.");
        page.locator("#every").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("tbody input")).isChecked();
        page.locator("#why").fill("to see that it comes back");
        ConsoleBrowser.button(page, "Replay").click();

        // Then
        assertThat(page.locator(".note.good")).hasText("Records replayed: 1");
        ConsumerRecord<String, String> again = new Topic(QUARANTINE)
                .await(
                        1,
                        record -> isOf(record, id, "usage-registration-service")
                                && "1".equals(Topic.header(record, "replay_count")))
                .get(0);
        assertThat(again.value()).isEqualTo(body());
        ConsoleBrowser.open(page, "/quarantine/record/" + QUARANTINE + "/0/" + again.offset());
        page.locator("#aside-why").fill("a test of the sales platform");
        ConsoleBrowser.button(page, "Put aside").click();
        assertThat(page.locator(".note.good")).hasText("Records put aside: 1");
        ConsoleBrowser.link(page, "Audit log").click();
        assertThat(page.locator(".note.good")).containsText("The chain is whole");
        assertThat(page.locator("tbody tr").first()).containsText("a test of the sales platform");
        assertThat(page.locator("tbody tr").nth(1)).containsText("to see that it comes back");
        ConsoleBrowser.picture(page, "audit");
    }

    @Test
    void of_a_body_that_is_no_json_the_place_at_which_its_reader_stopped_is_marked() {
        // Given
        String id = UUID.randomUUID().toString();
        new Topic("TicketDistributed").publish("1000001", id, "{\"ticketDistributionId\":,\"more\":1}");
        Page page = browser.signedIn("operations");

        // When
        ConsoleBrowser.open(page, "/quarantine/record/" + QUARANTINE + "/0/" + offset(id));

        // Then
        assertThat(page.locator("dd.bad")).hasText("the body is not well-formed JSON: line 1, column 25");
        assertThat(page.locator("pre mark")).hasText(",");
        assertThat(page.locator("pre")).containsText("{\"ticketDistributionId\":,\"more\":1}");
    }

    @Test
    void a_record_that_two_services_refused_names_the_other_and_a_replay_counts_for_both() {
        // Given
        String id = UUID.randomUUID().toString();
        new Topic("UsageRegistered").publish(UUID.randomUUID().toString(), id, "{}");
        String quarantine = "UsageRegistered.quarantine";
        List<Long> offsets = Stream.of("rights-service", "validation-service")
                .map(consumer -> new Topic(quarantine)
                        .await(1, record -> isOf(record, id, consumer))
                        .get(0)
                        .offset())
                .toList();
        Page page = browser.signedIn("operations");

        // When
        ConsoleBrowser.open(page, "/quarantine/record/" + quarantine + "/0/" + offsets.get(0));
        assertThat(page.locator(".facts")).containsText("Also refused by");
        assertThat(page.locator("main")).containsText("A replay goes to the topic, not to one service");
        page.locator("#replay-why").fill("for both");
        ConsoleBrowser.button(page, "Replay").click();

        // Then
        assertThat(page.locator(".note.good")).hasText("Records replayed: 1");
        ConsoleBrowser.open(page, "/quarantine/record/" + quarantine + "/0/" + offsets.get(0));
        ConsoleBrowser.link(page, "validation-service").click();
        assertThat(page.locator("h1")).hasText(quarantine + "/0/" + offsets.get(1));
        assertThat(page.locator(".note.good").first()).containsText("for both");
        assertThat(ConsoleBrowser.button(page, "Replay")).hasCount(0);
    }

    @Test
    void who_may_only_look_has_no_buttons_and_is_refused_without_them() throws IOException {
        // Given
        String id = quarantinedTicket();
        long offset = offset(id);
        Page page = browser.signedIn("observer");

        // When
        ConsoleBrowser.open(page, "/quarantine/record/" + QUARANTINE + "/0/" + offset);

        // Then
        assertThat(ConsoleBrowser.button(page, "Replay")).hasCount(0);
        assertThat(ConsoleBrowser.button(page, "Put aside")).hasCount(0);
        String form = "why=because&record=" + QUARANTINE + "/0/" + offset;
        assertThat(ConsoleBrowser.post(page, "/quarantine/replay", form)).isEqualTo(403);
        assertThat(ConsoleBrowser.post(page, "/quarantine/put-aside", form)).isEqualTo(403);
        assertThat(ConsoleBrowser.post(page, "/quarantine/dry-run", form.replaceFirst("why=because&", "")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void every_page_is_accessible(View view) throws IOException {
        // Given
        String record = QUARANTINE + "/0/" + offset(quarantinedTicket());
        Page page = browser.signedIn("operations", view);

        for (String path : List.of(
                "/quarantine",
                "/quarantine/group/" + record,
                "/quarantine/group/" + record + "?sameReason=true",
                "/quarantine/record/" + record,
                "/audit")) {
            // When
            ConsoleBrowser.open(page, path);

            // Then
            ConsoleBrowser.assertAccessible(page);
        }
        ConsoleBrowser.open(page, "/quarantine/group/" + record);
        page.locator("button[name=all]").click();
        assertThat(page.locator("#why")).isVisible();
        ConsoleBrowser.assertAccessible(page);
    }

    /** A ticket whose price is wrong; returns the id of its event when it is in quarantine. */
    static String quarantinedTicket() throws IOException {
        String id = UUID.randomUUID().toString();
        new Topic("TicketDistributed").publish("1000001", id, body());
        offset(id);
        return id;
    }

    private static String body() throws IOException {
        return Files.readString(RunningSystem.ROOT.resolve(
                        "contracts/events/src/test/resources/golden/TicketDistributed.v1.json"))
                .replace("\"50.00\"", "\"51.00\"");
    }

    private static long offset(String id) {
        return new Topic(QUARANTINE)
                .await(1, record -> isOf(record, id, "usage-registration-service"))
                .get(0)
                .offset();
    }

    private static boolean isOf(ConsumerRecord<String, String> record, String id, String consumer) {
        return id.equals(Topic.header(record, "ce_id")) && consumer.equals(Topic.header(record, "quarantine_consumer"));
    }
}
