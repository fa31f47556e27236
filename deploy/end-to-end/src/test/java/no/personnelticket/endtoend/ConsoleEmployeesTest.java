package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console's pages of employees, in a real browser. */
class ConsoleEmployeesTest {

    private static final int IMPORTED = 4_910_001;

    /** Enough for a file of some megabytes, which takes a while to be sent and to be read. */
    private static final int MANY_ROWS = 150_000;

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

    @ParameterizedTest
    @EnumSource(View.class)
    void the_progress_of_an_import_shows_how_much_is_sent_and_then_how_many_rows_are_read(View view) {
        // Given
        Page page = browser.signedIn("operations", view);
        ConsoleBrowser.open(page, "/employees");
        String row = Customer.file(IMPORTED, "", "").lines().skip(1).findFirst().orElseThrow();
        String header = Customer.file(IMPORTED, "", "").lines().findFirst().orElseThrow();
        String file = header + "\n" + (row + "\n").repeat(MANY_ROWS);
        page.locator("#file")
                .setInputFiles(new FilePayload("employees.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.evaluate("""
                () => {
                  window.shown = [];
                  window.said = [];
                  const bar = document.querySelector('#progress progress');
                  const said = document.querySelector('#progress [role=status]');
                  new MutationObserver(() => shown.push(bar.labels[0].textContent))
                    .observe(document.querySelector('#progress label'), {childList: true});
                  new MutationObserver(() => said.textContent && window.said.push(said.textContent))
                    .observe(said, {childList: true});
                }""");

        // else the file is sent before the browser has told how much of it is
        browser.sendSlowly(page, file.length() / 2);

        // When
        page.locator("form[enctype] button").focus();
        page.keyboard().press("Enter");

        // Then
        assertThat(page.locator(".note.warn"))
                .hasText(view.text(
                        "Rows read: %d, refused: %d.".formatted(MANY_ROWS, MANY_ROWS - 1),
                        "Leste rader: %d, avslått: %d.".formatted(MANY_ROWS, MANY_ROWS - 1)));
        assertThat(page.locator("main")).isFocused();
        List<String> shown = texts(page, "shown");
        assertThat(numbers(shown, view.text("The file is sent: (\\d+) %", "Filen sendes: (\\d+) %")))
                .hasSizeGreaterThan(1)
                .isSorted()
                .endsWith(100);
        assertThat(numbers(shown, view.text("Rows read: (\\d+) of ", "Leste rader: (\\d+) av ") + MANY_ROWS))
                .hasSizeGreaterThan(1)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(texts(page, "said")).hasSizeBetween(2, 10).allMatch(shown::contains);
    }

    @Test
    void an_import_that_breaks_off_says_so_and_what_to_do() {
        // Given
        Page page = browser.signedIn("operations");
        ConsoleBrowser.open(page, "/employees");
        page.route("**/employees/import", Route::abort);
        page.locator("#file")
                .setInputFiles(new FilePayload("employees.csv", "text/csv", "a".getBytes(StandardCharsets.UTF_8)));

        // When
        page.locator("form[enctype] button").click();

        // Then
        assertThat(page.locator("#progress")).containsText("send the same file");
        ConsoleBrowser.assertAccessible(page);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String variable) {
        return (List<String>) page.evaluate("() => window." + variable);
    }

    private static List<Integer> numbers(List<String> texts, String pattern) {
        return texts.stream()
                .map(Pattern.compile(pattern)::matcher)
                .filter(Matcher::matches)
                .map(text -> Integer.valueOf(text.group(1)))
                .distinct()
                .toList();
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
                .containsText(
                        "rights-service: header: is missing: the first line must name, separated by , or ;, the columns");
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
