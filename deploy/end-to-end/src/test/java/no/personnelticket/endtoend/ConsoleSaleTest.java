package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sale clicked through in the console, in a real browser against the running system. */
class ConsoleSaleTest {

    private static ConsoleBrowser browser;
    private static Customer customer;

    @BeforeAll
    static void start() {
        browser = ConsoleBrowser.get();
        customer = Customer.create();
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void a_ticket_is_sold_step_by_step_and_each_step_shows_its_calls_and_is_accessible(View view) {
        // Given
        Page page = browser.signedIn("operations", view);
        ConsoleBrowser.link(page, view.text("A sale", "Et salg")).click();
        ConsoleBrowser.assertAccessible(page);

        // When
        page.locator("#customer").fill(Integer.toString(customer.number()));
        submit(page);
        assertThat(page.locator("form[action='/sale/selection']")).hasCount(2);
        assertStep(page, "sale-rights", "by-customer-number");
        page.locator("form[action='/sale/selection'] button").first().click();
        assertStep(page, "sale-selection", "POST /customers/v2/benefits/rights-selections");
        submit(page);
        assertThat(page.locator("main")).containsText("Personalbillettrabatt: 100");
        assertThat(page.locator("main strong").first()).hasText("50.00 NOK");
        assertStep(page, "sale-offers", "POST /offers/v2/search/stop-places");
        submit(page);
        assertThat(page.locator("tbody tr")).hasCount(18);
        assertStep(page, "sale-verdict", "POST /customers/v2/benefits/entitlements/validate");
        submit(page);
        assertThat(page.locator("summary")).hasCount(4);
        assertStep(page, "sale-payment", "POST /sales/v1/ticket-distribution-groups/distribute");
        page.locator("a.button").click();
        page.waitForURL("**/sale/usage**");
        Usages.await(page.url().replaceFirst(".*=", ""));
        page.reload();

        // Then
        assertThat(page.locator("main")).containsText("976.00 NOK");
        assertThat(page.locator(".note.good"))
                .hasText(view.text("Validated before payment.", "Validert før betaling."));
        assertStep(page, "sale-usage", "GET /personnelticket/v2/usages");
    }

    @Test
    void a_refused_step_shows_the_services_words_and_goes_no_further() {
        // Given
        Page page = browser.signedIn("operations");
        ConsoleBrowser.open(page, "/sale/rights?customerNumber=" + customer.number());
        page.locator("form[action='/sale/selection'] button").first().click();

        // When
        page.locator("#to").fill("Bergen");
        submit(page);

        // Then
        assertThat(page.locator("[role=alert]")).containsText("offer-service: to");
        assertThat(page.locator("form[action='/sale/verdict']")).hasCount(0);
    }

    @Test
    void rights_that_could_not_be_asked_for_are_not_none() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        ConsoleBrowser.open(page, "/sale/rights?customerNumber=-1");

        // Then
        assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.locator("main")).not().containsText("The customer has no rights on that day.");
    }

    @Test
    void who_may_only_look_sees_the_rights_and_has_no_button_to_go_on() {
        // Given
        Page page = browser.signedIn("observer");

        // When
        ConsoleBrowser.open(page, "/sale/rights?customerNumber=" + customer.number());

        // Then
        assertThat(page.locator("h2").first()).hasText("Personnel ticket, private travel");
        assertThat(page.locator("main button")).hasCount(0);
        for (String step : new String[] {"selection", "offers", "verdict", "payment", "claim"}) {
            assertThat(ConsoleBrowser.post(page, "/sale/" + step, "customerNumber=1"))
                    .as(step)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_page_without_permission_is_403_and_says_so() {
        // Given
        Page page = browser.signedIn("nobody");

        for (String path : List.of("/sale", "/sale/rights?customerNumber=1", "/sale/usage?ticketDistributionId=1")) {
            // When
            int status = ConsoleBrowser.open(page, path);

            // Then
            assertThat(status).as(path).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("You may not do this");
        }
    }

    /** The page shows the call of the step, which opens by keyboard; nothing keeps people from using it. */
    private static void assertStep(Page page, String name, String call) {
        ConsoleBrowser.picture(page, name);
        Locator last = page.locator("summary", new Page.LocatorOptions().setHasText(call))
                .last();
        last.focus();
        page.keyboard().press("Enter");
        assertThat(last.locator("..").locator("pre").last()).isVisible();
        ConsoleBrowser.assertAccessible(page);
    }

    private static void submit(Page page) {
        page.locator("main form button").first().click();
    }
}
