package no.personnelticket.console.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import no.personnelticket.events.NorwegianTime;

/** The user, the language and the path of the current page. Templates use it as {@code inject:viewer}. */
@Named
@RequestScoped
public class Viewer {

    static final String LANGUAGE_COOKIE = "language";

    /** The key under which the protection against forged requests stores the token of a checked request. */
    private static final String FORM_TOKEN = "csrf_token";

    private static final String FORM_TOKEN_COOKIE = "csrf-token";

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(NorwegianTime.ZONE);

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final ObjectMapper json;

    public Viewer(SecurityIdentity identity, RoutingContext request, ObjectMapper json) {
        this.identity = identity;
        this.request = request;
        this.json = json;
    }

    /** The user's id at the issuer. */
    public String name() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    public boolean may(String permission) {
        return identity.hasRole(permission);
    }

    /** The user's token, with which the console calls the services. */
    public String accessToken() {
        return identity.getCredential(AccessTokenCredential.class).getToken();
    }

    /** The companies that the token names; {@code *} for all. The token was verified when the session was read. */
    public List<String> companyIds() {
        String payload = accessToken().split("\\.", -1)[1];
        try {
            return StreamSupport.stream(
                            json.readTree(Base64.getUrlDecoder().decode(payload))
                                    .path("companyIds")
                                    .spliterator(),
                            false)
                    .map(JsonNode::asText)
                    .toList();
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    /** Whether the token covers all companies. */
    public boolean coversAll() {
        return companyIds().contains("*");
    }

    /**
     * The token that our forms send, so that no other site can send them. If a request was refused before the
     * protection read it, the page has the token of the session's cookie; empty if there is none yet.
     */
    public String formToken() {
        String token = request.get(FORM_TOKEN);
        return token != null ? token : cookie(FORM_TOKEN_COOKIE).orElse("");
    }

    private Optional<String> cookie(String name) {
        return Optional.ofNullable(request.request().getCookie(name)).map(Cookie::getValue);
    }

    public Language language() {
        List<Locale> accepted = request.acceptableLanguages().stream()
                .map(LanguageHeader::value)
                .map(Locale::forLanguageTag)
                .toList();
        return Language.of(cookie(LANGUAGE_COOKIE).orElse(null), accepted);
    }

    /** The language to which the user can switch. */
    public Language otherLanguage() {
        return language() == Language.ENG ? Language.NOB : Language.ENG;
    }

    /** An instant as Norwegian local time. */
    public String local(Instant instant) {
        return LOCAL.format(instant);
    }

    /** The path of the current page. */
    public String path() {
        return request.normalizedPath();
    }

    /**
     * The address, encoded for a query, that shows the page again in another language. A page that answers a form is
     * not requested again; for it this is the menu page that it belongs to.
     */
    public String addressInQuery() {
        String address = request.request().method().equals(HttpMethod.GET)
                ? request.request().uri()
                : firstOf(path());
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static String firstOf(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /** Whether the current page is at this path or below it. */
    public boolean isAt(String path) {
        return path().equals(path) || path().startsWith(path + "/");
    }
}
