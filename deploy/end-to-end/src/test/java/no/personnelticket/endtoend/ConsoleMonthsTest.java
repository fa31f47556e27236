package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console's pages of months, in a real browser. Nobody else sells to this company. */
class ConsoleMonthsTest {

    private static final int COMPANY = 6;
    private static final YearMonth LAST_MONTH = YearMonth.from(Customer.today()).minusMonths(1);
    private static final String MONTH = "/months/" + COMPANY + "/" + LAST_MONTH;

    private static ConsoleBrowser browser;
    private static TicketDistributedBody sold;

    @BeforeAll
    static void start() {
        browser = ConsoleBrowser.get();
        Customer customer = Customer.of(COMPANY);
        sold = new TicketDistributedBody(
                UUID.randomUUID().toString(),
                customer,
                customer.privateContract(),
                LAST_MONTH.atDay(14) + "T10:15:30Z");
        sold.publish();
        Usages.await(sold.id());
    }

    @Test
    void the_months_of_a_company_are_shown_by_its_number_when_the_rights_service_does_not_answer() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        RunningSystem.freeze(Part.RIGHTS);
        try {
            assertThat(ConsoleBrowser.open(page, "/months/year/" + LAST_MONTH.getYear()))
                    .isEqualTo(200);
            assertThat(page.locator(".note.warn")).containsText("which companies there are is not known");
            ConsoleBrowser.assertAccessible(page);
            page.locator("#company").fill(Integer.toString(COMPANY));
            ConsoleBrowser.button(page, "Show its months").click();

            // Then
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody th")).hasText(Integer.toString(COMPANY));
        } finally {
            RunningSystem.thaw(Part.RIGHTS);
        }
    }

    @Test
    void a_month_is_checked_closed_with_typed_confirmation_and_leads_from_its_report_to_the_event_and_back()
            throws IOException {
        // Given
        Page page = browser.signedIn("operations");
        ConsoleBrowser.link(page, "Months").click();
        page.navigate(ConsoleBrowser.address("/months/year/" + LAST_MONTH.getYear()));
        ConsoleBrowser.picture(page, "months");
        assertThat(toClose(page)).containsText(LAST_MONTH.toString());
        row(page).getByRole(AriaRole.LINK).nth(LAST_MONTH.getMonthValue() - 1).click();
        assertThat(page.locator("h1")).hasText("Company " + COMPANY + ", " + LAST_MONTH);
        assertThat(page.locator(".note.warn")).hasText("The month is over and not closed yet.");
        ConsoleBrowser.link(page, "Would anything stop closing?").click();
        assertThat(page.locator(".note.good")).hasText("Nothing would stop closing. Lines of the report: 1.");
        ConsoleBrowser.picture(page, "closing");

        // When
        page.locator("#confirmation").fill(LAST_MONTH.toString());
        ConsoleBrowser.button(page, "Close the month").click();

        // Then
        assertThat(page.locator(".note.good")).hasText("The month is closed. Its report never changes.");
        assertThat(page.locator(".facts")).containsText("operations (console)");
        ConsoleBrowser.picture(page, "month");
        assertThat(download(page, "Tax savings report (CSV)"))
                .isEqualTo(Clients.payroll()
                        .get(report("tax-savings"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("," + sold.customer().number() + ",");
        assertThat(download(page, "The a-melding file (CSV)"))
                .startsWith("norskIdentifikator")
                .contains("976.00");
        ConsoleBrowser.button(page, "Make the report again from its events").click();
        assertThat(page.locator(".note.good")).containsText("Every byte is the same.");
        ConsoleBrowser.open(page, MONTH + "/verification");
        assertThat(page.locator(".note")).hasText("All data are consistent.");
        ConsoleBrowser.open(page, MONTH + "/benefits");
        assertThat(page.locator("tbody tr")).containsText("976.00");
        ConsoleBrowser.link(page, "Lines").click();
        assertThat(page.locator("tbody tr")).containsText(sold.id());
        page.locator("tbody a").last().click();
        assertThat(page.locator("pre")).containsText("\"ticketDistributionId\" : \"" + sold.id() + "\"");
        String event = URI.create(page.url()).getPath();
        page.goBack();
        page.locator("tbody a").first().click();
        assertThat(page.locator(".facts")).containsText("Company " + COMPANY + ", " + LAST_MONTH);
        page.navigate(ConsoleBrowser.address("/months/year/" + LAST_MONTH.getYear()));
        assertThat(toClose(page).filter(new Locator.FilterOptions().setHasText(LAST_MONTH.toString())))
                .hasCount(0);
        assertThat(ConsoleBrowser.open(browser.signedIn("payroll-3"), event)).isEqualTo(403);
    }

    @Test
    void an_employees_statement_says_in_both_languages_what_counts_and_why() {
        // Given
        Page page = browser.signedIn("operations");
        ConsoleBrowser.open(page, MONTH + "/benefits");

        // When
        ConsoleBrowser.link(page, "Statement of the year").click();

        // Then
        assertThat(page.locator("h1")).hasText("Statement of " + LAST_MONTH.getYear());
        assertThat(page.locator("main")).containsText("Private travel");
        ConsoleBrowser.picture(page, "statement");
        String address = page.url();
        assertThat(page.navigate(address + "/eng.txt").text()).startsWith("Travel on personnel tickets in");
        assertThat(page.navigate(address + "/nob.txt").text()).startsWith("Reiser på personalbillett i");
        page.navigate(address);
        ConsoleBrowser.link(page, "Norsk").click();
        assertThat(page.locator("main")).containsText("Privat reise");
    }

    @Test
    void a_running_month_says_why_it_is_not_closed_and_closes_with_nothing_but_its_name() throws IOException {
        // Given
        YearMonth running = LAST_MONTH.plusMonths(1);
        String closing = "/months/" + (COMPANY - 4) + "/" + running + "/closing";
        Page page = browser.signedIn("operations");

        ConsoleQuarantineTest.quarantinedTicket();

        // When
        ConsoleBrowser.open(page, closing);

        // Then
        assertThat(page.locator("main")).containsText("MONTH_RUNNING");
        assertThat(page.locator("#quarantined")).containsText("None of them is in the report");
        assertThat(page.locator("#running")).hasAttribute("required", "");
        assertThat(ConsoleBrowser.post(page, closing, "closeRunning=yes&confirmation=" + LAST_MONTH))
                .isEqualTo(400);
        assertThat(ConsoleBrowser.post(page, closing, "confirmation=" + running))
                .isEqualTo(409);
    }

    @Test
    void who_may_only_read_has_no_button_to_close_and_is_refused_without_it() {
        // Given
        YearMonth open = LAST_MONTH.plusMonths(1);
        Page page = browser.signedIn("observer");

        // When
        ConsoleBrowser.open(page, "/months/" + COMPANY + "/" + open + "/closing");

        // Then
        assertThat(ConsoleBrowser.button(page, "Close the month")).hasCount(0);
        assertThat(ConsoleBrowser.post(
                        page, "/months/" + COMPANY + "/" + open + "/closing", "closeRunning=yes&confirmation=" + open))
                .isEqualTo(403);
    }

    @Test
    void a_payroll_officer_sees_the_own_company_only() {
        // Given
        Page page = browser.signedIn("payroll-3");
        assertThat(ConsoleBrowser.link(page, "Sales clients")).hasCount(0);

        // When
        ConsoleBrowser.link(page, "Months").click();

        // Then
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody th")).hasText("3");
        assertThat(ConsoleBrowser.open(page, MONTH)).isEqualTo(403);
    }

    @Test
    void a_page_without_permission_is_403_and_says_so() {
        // Given
        Page page = browser.signedIn("nobody");

        for (String path : List.of(
                "/months",
                "/months/6/2026-01",
                "/months/6/2026-01/closing",
                "/months/6/2026-01/benefits",
                "/months/6/2026-01/tax-savings.csv",
                "/months/6/2026-01/a-melding.csv",
                "/months/6/2026-01/verification",
                "/months/6/2026-01/lines/2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11",
                "/months/6/statements/2026/2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11",
                "/months/usages?usageId=2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11",
                "/months/usages/2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11/event")) {
            // When
            int status = ConsoleBrowser.open(page, path);

            // Then
            assertThat(status).as(path).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("You may not do this");
        }
    }

    @Test
    void what_a_service_refuses_is_said_in_its_words() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        int status = ConsoleBrowser.open(page, "/months/99/" + LAST_MONTH);

        // Then
        assertThat(status).isEqualTo(404);
        assertThat(page.locator("dd").first()).hasText("usage-registration-service: There is no such company");
        assertThat(page.locator("dd").nth(1)).hasText("COMPANY_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void every_page_is_accessible(View view) {
        // Given
        Page page = browser.signedIn("operations", view);
        YearMonth running = LAST_MONTH.plusMonths(1);
        ConsoleBrowser.open(page, MONTH + "/benefits");
        String statement = page.locator("tbody a").last().getAttribute("href");

        for (String path : List.of(
                "/months",
                "/months/2/" + LAST_MONTH,
                "/months/2/" + running + "/closing",
                MONTH + "/benefits",
                MONTH + "/verification",
                statement)) {
            // When
            ConsoleBrowser.open(page, path);

            // Then
            ConsoleBrowser.assertAccessible(page);
        }
    }

    private static Locator toClose(Page page) {
        return page.getByLabel("To be closed")
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(COMPANY + " Spordrift"));
    }

    private static Locator row(Page page) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(COMPANY + " Spordrift"));
    }

    private static String download(Page page, String link) throws IOException {
        Download download =
                page.waitForDownload(() -> ConsoleBrowser.link(page, link).click());
        return Files.readString(download.path());
    }

    private static String report(String kind) {
        return RunningSystem.address(
                Part.USAGE,
                "/personnelticket/v2/reports/%s?companyId=%d&year=%d&month=%d"
                        .formatted(kind, COMPANY, LAST_MONTH.getYear(), LAST_MONTH.getMonthValue()));
    }
}
