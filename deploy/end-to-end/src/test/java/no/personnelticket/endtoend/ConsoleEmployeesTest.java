package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console's pages of employees, in a real browser. */
class ConsoleEmployeesTest {

    private static final int IMPORTED = 4_910_001;

    private static ConsoleBrowser browser;

    @BeforeAll
    static void start() {
        browser = ConsoleBrowser.get();
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void a_file_is_imported_its_refused_rows_are_listed_and_downloaded_and_the_person_has_rights_with_their_reasons(
            View view) throws IOException {
        // Given
        Page page = browser.signedIn("operations", view);
        ConsoleBrowser.link(page, view.text("Employees", "Ansatte")).click();
        ConsoleBrowser.assertAccessible(page);
        String good = Customer.file(IMPORTED, "", "");
        String refused =
                good.lines().skip(1).findFirst().orElseThrow().replaceFirst("1980-03-14,\\d{5}", "1980-03-14,1");

        // When
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "employees.csv", "text/csv", (good + "\n" + refused + "\n").getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();

        // Then
        assertThat(page.locator(".note.warn"))
                .hasText(view.text("Rows read: 2, refused: 1.", "Leste rader: 2, avslått: 1."));
        assertThat(page.locator("tbody tr").first()).containsText("ssn");
        ConsoleBrowser.assertAccessible(page);
        ConsoleBrowser.picture(page, "import");
        Download file = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(Files.readString(file.path())).startsWith("line,outcome,field,reason\n\"3\",\"refused\",\"ssn\",");
        ConsoleBrowser.open(page, "/employees");
        page.locator("#company").fill("3");
        page.locator("#no").fill(Integer.toString(IMPORTED));
        page.locator("main form").last().locator("button").click();
        assertThat(page.locator("main")).containsText("ENT:EntitlementProduct:levelA1");
        assertThat(page.locator("main")).containsText("employee private travel");
        ConsoleBrowser.assertAccessible(page);
        ConsoleBrowser.picture(page, "rights");
    }

    @Test
    void who_may_only_look_cannot_import_and_is_refused_without_the_button() {
        // Given
        Page page = browser.signedIn("observer");

        // When
        ConsoleBrowser.open(page, "/employees");

        // Then
        assertThat(page.locator("#file")).hasCount(0);
        Object status = page.evaluate("""
                async () => {
                  const token = document.querySelector('form[action="/sign-out"] input[type=hidden]');
                  const body = new FormData();
                  body.append(token.name, token.value);
                  body.append('file', new Blob(['employeeNo']), 'employees.csv');
                  return (await fetch('/employees/import', {method: 'POST', body})).status;
                }""");
        assertThat(status).isEqualTo(403);
    }

    @Test
    void a_file_that_another_site_sends_is_refused() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        Object status = page.evaluate("""
                async () => {
                  const body = new FormData();
                  body.append('file', new Blob(['employeeNo']), 'employees.csv');
                  return (await fetch('/employees/import', {method: 'POST', body})).status;
                }""");

        // Then
        assertThat(status).isEqualTo(400);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_in_the_services_words() {
        // Given
        Page page = browser.signedIn("operations");
        ConsoleBrowser.open(page, "/employees");

        // When
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("employees.csv", "text/csv", "name\nKari\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button").click();

        // Then
        assertThat(page.locator("h1")).hasText("This could not be done");
        assertThat(page.locator("main"))
                .containsText("rights-service: header: is missing: the first line must name the columns");
    }

    @Test
    void a_page_without_permission_is_403_and_says_so() {
        // Given
        Page page = browser.signedIn("nobody");

        for (String path : List.of("/employees", "/employees/rights?companyId=3&employeeNo=1")) {
            // When
            int status = ConsoleBrowser.open(page, path);

            // Then
            assertThat(status).as(path).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("You may not do this");
        }
    }
}
