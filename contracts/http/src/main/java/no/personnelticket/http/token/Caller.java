package no.personnelticket.http.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.personnelticket.events.Plausible;
import no.personnelticket.http.error.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of a request: its client, and the companies that its token covers. */
@RequestScoped
public class Caller {

    /** The header in which a client gives its name [P]. */
    public static final String CLIENT_NAME_HEADER = "ET-Client-Name";

    private static final Pattern CLIENT_NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private static final Pattern COMPANY_ID = Pattern.compile("[1-9]\\d{0,8}");

    private static final List<String> CLIENT_CLAIMS = List.of("sub", "client_id", "azp");

    private final HttpHeaders headers;
    private final SecurityIdentity identity;

    public Caller(HttpHeaders headers, SecurityIdentity identity) {
        this.headers = headers;
        this.identity = identity;
    }

    /** {@code ET-Client-Name: <company>-<application>} [P]; identifies a client in statistics, never grants anything. */
    public Optional<String> clientName() {
        return Optional.ofNullable(headers.getHeaderString(CLIENT_NAME_HEADER)).filter(CLIENT_NAME.asMatchPredicate());
    }

    /**
     * The client of the token: its {@code sub}, else {@code client_id}, else {@code azp}. Throws 401 if it has none.
     */
    public String client() {
        return client(identity).orElseThrow(Problem::unauthorized);
    }

    public static Optional<String> client(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? CLIENT_CLAIMS.stream()
                        .map(claim -> token.<Object>getClaim(claim))
                        .filter(Objects::nonNull)
                        .map(Caller::text)
                        .filter(client -> Plausible.complaint(client, Plausible.LONGEST_TEXT)
                                .isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** Throws 403 if {@code permissions} or {@code companyIds} is not a list, or a company is not a number. */
    void mustHaveWellFormedClaims() {
        claims("permissions");
        companyIds();
    }

    /** Throws 403 unless the token's {@code companyIds} claim names the company, or all ({@code "*"}). */
    public void mustCover(int companyId) {
        if (!covers(companyId)) {
            throw Problem.forbidden("The token does not cover company " + companyId);
        }
    }

    /** Throws 403 unless the token's {@code companyIds} claim is all ({@code "*"}). */
    public void mustCoverAll() {
        if (!coversAll()) {
            throw Problem.forbidden("The token must cover all companies");
        }
    }

    /**
     * Throws 403 unless the token covers the company that the call names, and 400 if it names none and the token does not cover
     * all.
     *
     * @param companyId the parameter of this name; null means all companies
     */
    public void mustCoverOneOrAll(Integer companyId) {
        if (companyId != null) {
            mustCover(companyId);
        } else if (!coversAll()) {
            throw Problem.badField("companyId", "is required if the token does not cover all companies");
        }
    }

    /** Whether the token's {@code companyIds} claim names the company, or all ({@code "*"}). */
    public boolean covers(int companyId) {
        return coversAll() || companyIds().contains(companyId);
    }

    /** Whether the token covers all companies. */
    public boolean coversAll() {
        return companies().contains("*");
    }

    /**
     * The companies whose persons may be read by customer number or pickup code: those that the token names, or all if
     * it names none. The token of a sales client names none, since it acts for customers of all companies.
     */
    public IntPredicate visibleCompanies() {
        if (coversAll() || companies().isEmpty()) {
            return company -> true;
        }
        return companyIds()::contains;
    }

    /** The companies that the token names one by one. Throws 403 if one is not a number. */
    public Set<Integer> companyIds() {
        return companies().stream()
                .filter(company -> !company.equals("*"))
                .map(Caller::companyId)
                .collect(Collectors.toSet());
    }

    private static Integer companyId(String company) {
        if (!COMPANY_ID.matcher(company).matches()) {
            throw Problem.forbidden("The token's companyIds are not numbers");
        }
        return Integer.valueOf(company);
    }

    /** A claim of another form than a list must not be read as "none": that would let a caller see all companies. */
    private Set<String> companies() {
        return claims("companyIds");
    }

    private Set<String> claims(String name) {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
        if (claim == null || claim == JsonValue.NULL) {
            return Set.of();
        }
        if (claim instanceof Collection<?> entries) {
            return entries.stream().map(Caller::text).collect(Collectors.toSet());
        }
        throw Problem.forbidden("The token's " + name + " are not a list");
    }

    private static String text(Object value) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        return String.valueOf(value);
    }
}
