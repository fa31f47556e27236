package no.personnelticket.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.personnelticket.endtoend.ConsoleBrowser.View;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all pages of the console have in common: sign-in, languages, permissions, errors. In a real browser. */
class ConsoleTest {

    private static ConsoleBrowser browser;

    @BeforeAll
    static void start() {
        browser = ConsoleBrowser.get();
    }

    @Test
    void somebody_signs_in_chooses_a_language_and_signs_out() {
        // Given
        Page page = browser.signedIn("operations");
        assertThat(page.locator("h1")).hasText("Overview");

        // When
        ConsoleBrowser.link(page, "Norsk").click();
        assertThat(page.locator("h1")).hasText("Oversikt");
        assertThat(page.locator("html")).hasAttribute("lang", "nb");
        ConsoleBrowser.button(page, "Logg ut").click();

        // Then
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void a_session_that_cannot_be_read_is_over_and_the_next_page_is_the_sign_in() {
        // Given
        Page page = browser.signedIn("operations");
        page.context()
                .addCookies(
                        List.of(new Cookie("q_session", "garbage").setUrl(RunningSystem.address(Part.CONSOLE, "/"))));

        // When
        int status = ConsoleBrowser.open(page, "/months");

        // Then
        assertThat(status).isEqualTo(401);
        assertThat(page.locator("h1")).hasText("Your session is over");
        ConsoleBrowser.link(page, "Sign in again").click();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void a_sign_in_that_the_issuer_refuses_is_told_without_the_words_of_the_address() {
        // Given
        Page page = browser.signedOut();
        Matcher state = Pattern.compile("state=([^&]+)").matcher(page.url());
        assertThat(state.find()).isTrue();

        // When
        int status = ConsoleBrowser.open(
                page, "/signed-in?error=access_denied&error_description=call%20me&state=" + state.group(1));

        // Then
        assertThat(status).isEqualTo(401);
        assertThat(page.locator("h1")).hasText("You could not sign in");
        assertThat(page.locator("body")).not().containsText("call me");
        ConsoleBrowser.link(page, "Sign in again").click();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void a_page_in_another_language_is_the_same_page_with_its_query() {
        // Given
        Page page = browser.signedIn("operations");
        ConsoleBrowser.open(page, "/sale/rights?customerNumber=1000001&travelDate=2026-03-02");

        // When
        ConsoleBrowser.link(page, "Norsk").click();

        // Then
        assertThat(page.locator("h1")).hasText("1 Billettrettigheter");
        assertThat(page.locator(".facts").first()).containsText("2026-03-02");
    }

    @Test
    void the_language_is_not_chosen_on_the_way_to_another_site() {
        Page page = browser.signedIn("operations");

        assertThat(ConsoleBrowser.open(page, "/language/nob?from=//example.com"))
                .isEqualTo(400);
    }

    @Test
    void the_language_of_the_browser_is_the_one_of_the_first_page() {
        Page page = browser.signedIn("operations", View.NORWEGIAN_DARK_PHONE);

        assertThat(page.locator("h1")).hasText("Oversikt");
    }

    @Test
    void the_content_is_reached_by_keyboard_past_the_menu() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");

        // Then
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void who_has_no_permission_sees_no_page_and_is_told_so() {
        Page page = browser.signedIn("nobody");

        assertThat(page.locator("h1")).hasText("You have no permissions here");
        assertThat(page.locator("nav a")).hasCount(0);
    }

    @Test
    void a_page_without_permission_is_403_and_says_so() {
        // Given
        Page page = browser.signedIn("nobody");

        for (String path : List.of(
                "/overview",
                "/quarantine",
                "/quarantine/record/TicketDistributed.quarantine/0/0",
                "/sales-clients",
                "/audit")) {
            // When
            int status = ConsoleBrowser.open(page, path);

            // Then
            assertThat(status).as(path).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("You may not do this");
        }
    }

    @Test
    void an_address_without_a_page_is_404() {
        Page page = browser.signedIn("operations");

        assertThat(ConsoleBrowser.open(page, "/nothing")).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("This page does not exist");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void an_error_is_a_page_in_the_language_of_the_viewer(View view) {
        // Given
        Page page = browser.signedIn("operations", view);

        // Then
        assertError(
                page,
                "/nothing",
                404,
                view.text("There is nothing at this address, or no longer.", "Det er ingenting på denne adressen"));
        assertError(
                page,
                "/language/nob?from=//example.com",
                400,
                view.text("was refused; the detail says why.", "ble avslått; detaljen sier hvorfor"));
        assertThat(page.locator("dd[lang=en]")).hasText("from: must be the path of a page");
        RunningSystem.freeze(Part.KAFKA);
        try {
            assertError(
                    page,
                    "/quarantine",
                    503,
                    view.text("What this page needs does not answer.", "Noe denne siden trenger, svarer ikke."));
        } finally {
            RunningSystem.thaw(Part.KAFKA);
        }
        Page other = browser.signedIn("nobody", view);
        assertError(
                other,
                "/overview",
                403,
                view.text("do not cover this page or action.", "dekker ikke denne siden eller handlingen."));
    }

    private static void assertError(Page page, String path, int status, String sentence) {
        assertThat(ConsoleBrowser.open(page, path)).as(path).isEqualTo(status);
        assertThat(page.locator("h1 + p")).containsText(sentence);
        ConsoleBrowser.assertAccessible(page);
    }

    @Test
    void a_form_of_another_site_does_nothing() {
        // Given
        Page page = browser.signedIn("operations");

        // When
        Object status = page.evaluate("""
                async () => (await fetch('/quarantine/put-aside', {method: 'POST', body: 'why=x&record=y',
                  headers: {'Content-Type': 'application/x-www-form-urlencoded'}})).status""");

        // Then
        assertThat(status).isEqualTo(400);
    }

    @Test
    void a_form_whose_protection_is_over_is_a_page_that_says_so_and_does_nothing() {
        // Given
        Page page = browser.signedIn("operations");
        page.evaluate("() => document.querySelector('form[action=\"/sign-out\"] input').setAttribute('value', 'old')");

        // When
        ConsoleBrowser.button(page, "Sign out").click();

        // Then
        assertThat(page.locator("h1")).hasText("This form is too old");
        ConsoleBrowser.assertAccessible(page);
    }
}
