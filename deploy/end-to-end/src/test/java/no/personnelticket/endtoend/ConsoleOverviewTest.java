package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import no.personnelticket.local.Part;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console's overview and its pages of sales clients, in a real browser. */
class ConsoleOverviewTest {

    private static ConsoleBrowser browser;

    @BeforeAll
    static void start() {
        browser = ConsoleBrowser.get();
    }

    @Test
    void the_overview_shows_services_topics_and_the_last_sale_and_is_refreshed() {
        // Given
        Page page = browser.signedIn("operations");
        assertThat(page.locator("svg .box.good")).hasCount(4);

        // When
        String sold = validatedSale(Customer.create());

        // Then
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(sold)))
                .isVisible();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("TicketDistributed"))
                        .first())
                .containsText("usage-registration-service");
        assertThat(page.locator("main")).not().containsText("not known");
        ConsoleBrowser.picture(page, "overview");
        page.getByText("Stop refreshing").click();
        assertThat(page.locator("[hx-get]")).hasCount(0);
    }

    @Test
    void what_the_keyboard_stands_on_keeps_the_focus_when_the_overview_is_refreshed() {
        // Given
        Page page = browser.signedIn("operations");
        page.locator("#topics").focus();

        // When
        page.waitForResponse(answer -> answer.url().endsWith("/overview/now"), () -> {});
        page.waitForTimeout(500);

        // Then
        assertThat(page.locator("#topics")).isFocused();
    }

    @Test
    void a_sales_client_is_shown_with_what_it_validated_and_its_tickets() {
        // Given
        String sold = validatedSale(Customer.create());
        Usages.await(sold);
        Page page = browser.signedIn("observer");

        // When
        ConsoleBrowser.link(page, "Sales clients").click();
        ConsoleBrowser.picture(page, "sales-clients");
        ConsoleBrowser.link(page, "end-to-end").click();

        // Then
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(sold)))
                .containsText("Validated");
    }

    @Test
    void a_sales_client_that_sold_nothing_is_404() {
        Page page = browser.signedIn("observer");

        assertThat(ConsoleBrowser.open(page, "/sales-clients/invented")).isEqualTo(404);
    }

    @Test
    void the_console_has_metrics_for_prometheus_as_the_services_do() {
        RestAssured.get(RunningSystem.managementAddress(Part.CONSOLE, "/q/metrics"))
                .then()
                .statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void the_overview_is_there_when_kafka_does_not_answer_and_says_so() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        RunningSystem.freeze(Part.KAFKA);
        try {
            ConsoleBrowser.open(page, "/overview?paused=true");
        } finally {
            RunningSystem.thaw(Part.KAFKA);
        }

        // Then
        assertThat(page.locator(".needs")).containsText("Kafka does not answer");
        assertThat(page.locator("svg .box")).hasCount(5);
    }

    @Test
    void the_overview_says_why_a_service_is_not_ready() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        RunningSystem.freeze(Part.POSTGRES);

        // Then
        try {
            Awaitility.await("the cause")
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> {
                        ConsoleBrowser.open(page, "/overview?paused=true");
                        assertThat(page.locator(".needs").innerText())
                                .contains("rights-service is not ready: PostgreSQL: ");
                    });
        } finally {
            RunningSystem.thaw(Part.POSTGRES);
        }
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void every_page_is_accessible(View view) {
        // Given
        Usages.await(validatedSale(Customer.create()));
        Page page = browser.signedIn("operations", view);

        for (String path : List.of("/overview", "/sales-clients", "/sales-clients/end-to-end", "/nothing")) {
            // When
            ConsoleBrowser.open(page, path);

            // Then
            ConsoleBrowser.assertAccessible(page);
        }
    }

    private static String validatedSale(Customer customer) {
        Map<String, Object> configuration = customer.configurationWithOffer(customer.privateContract());
        Customer.validate(configuration);
        return Customer.distribute(Customer.order(configuration));
    }
}
