package no.personnelticket.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.personnelticket.local.Part;
import org.junit.jupiter.api.Assumptions;

/** Chromium, with the console of the running system in it: one for all suites, with a session at a time. */
final class ConsoleBrowser {

    /** Writes the pictures of the console's README anew. */
    private static final boolean WRITE_PICTURES = Boolean.getBoolean("screenshots.write");

    private static final Path PICTURES = RunningSystem.ROOT.resolve("deploy/console/screenshots");
    private static final String MISSING = "the pages of the console are not tried in a browser: Chromium was not found,"
            + " neither as CHROMIUM nor on the PATH; Debian has it in the package chromium";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final List<Integer> WIDTHS_OF_PHONES = List.of(320, 360, 375);

    private static ConsoleBrowser shared;

    private final Browser browser;
    private BrowserContext session;
    private View view;

    private ConsoleBrowser(Browser browser) {
        this.browser = browser;
    }

    /** Skips the tests, with a sentence, where there is no Chromium. */
    static synchronized ConsoleBrowser get() {
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            System.out.println("SKIPPED: " + MISSING);
        }
        Assumptions.assumeTrue(chromium.isPresent(), MISSING);
        if (shared == null) {
            shared = start(chromium.orElseThrow());
        }
        return shared;
    }

    private static ConsoleBrowser start(Path chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new ConsoleBrowser(playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox"))));
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        return named != null
                ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                : Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder, "chromium"))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    /** The first page after signing in. */
    Page signedIn(String user) {
        return signedIn(user, View.ENGLISH_LIGHT);
    }

    /** How a page is looked at. */
    enum View {
        ENGLISH_LIGHT("en", ColorScheme.LIGHT, 1100, 800),
        NORWEGIAN_DARK_PHONE("nb-NO", ColorScheme.DARK, 390, 844);

        private final String language;
        private final ColorScheme scheme;
        private final int width;
        private final int height;

        View(String language, ColorScheme scheme, int width, int height) {
            this.language = language;
            this.scheme = scheme;
            this.width = width;
            this.height = height;
        }

        /** The text of the language. */
        String text(String english, String norwegian) {
            return this == ENGLISH_LIGHT ? english : norwegian;
        }
    }

    Page signedIn(String user, View view) {
        Page page = signInPage(view);
        page.locator("button[value='" + user + "']").click();
        page.waitForURL(address("/**"));
        return page;
    }

    /** The page of the issuer to which the console leads somebody who is not signed in. */
    Page signedOut() {
        return signInPage(View.ENGLISH_LIGHT);
    }

    private Page signInPage(View view) {
        if (session != null) {
            session.close();
        }
        this.view = view;
        session = browser.newContext(new NewContextOptions()
                .setColorScheme(view.scheme)
                .setLocale(view.language)
                .setViewportSize(view.width, view.height));
        session.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = session.newPage();
        page.navigate(address("/"));
        return page;
    }

    /** Lets the page send so many bytes in a second at most. */
    void sendSlowly(Page page, int bytes) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 0);
        network.addProperty("downloadThroughput", -1);
        network.addProperty("uploadThroughput", bytes);
        session.newCDPSession(page).send("Network.emulateNetworkConditions", network);
    }

    static String address(String path) {
        return RunningSystem.address(Part.CONSOLE, path);
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The status with which a page of the console answers. */
    static int open(Page page, String path) {
        return page.navigate(address(path)).status();
    }

    /** The status of a form that is sent without its button, with the protection of the session against forged requests. */
    static int post(Page page, String path, String form) {
        return (int) page.evaluate("""
                async ([path, form]) => {
                  const token = document.querySelector('form[action="/sign-out"] input[type=hidden]');
                  const body = token.name + '=' + encodeURIComponent(token.value) + '&' + form;
                  const headers = {'Content-Type': 'application/x-www-form-urlencoded'};
                  return (await fetch(path, {method: 'POST', headers, body})).status;
                }""", List.of(path, form));
    }

    /** Fails with what the page does that keeps people from using it. */
    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        ViewportSize usual = page.viewportSize();
        for (int width : WIDTHS_OF_PHONES) {
            page.setViewportSize(width, usual.height);
            assertFits(page);
        }
        page.setViewportSize(usual.width, usual.height);
        assertFits(page);
    }

    /** A page never scrolls sideways; a part of it that does can be reached by keyboard. */
    private static void assertFits(Page page) {
        assertThat((int) page.evaluate("() => document.scrollingElement.scrollWidth - window.innerWidth"))
                .as("how much of %s is beyond the right edge at %d px", page.url(), page.viewportSize().width)
                .isLessThanOrEqualTo(0);
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                  .filter(part => part.scrollWidth > part.clientWidth && part.clientWidth > 0)
                  .filter(part => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.tabIndex < 0)
                  .map(part => part.outerHTML.slice(0, 200))"""))
                .as("scrolls sideways and has no focus at %s", page.url())
                .isEmpty();
    }

    /** Takes the picture of the README where that is asked for. */
    static void picture(Page page, String name) {
        if (WRITE_PICTURES && shared.view == View.ENGLISH_LIGHT) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
