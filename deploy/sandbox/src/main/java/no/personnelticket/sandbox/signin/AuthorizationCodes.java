package no.personnelticket.sandbox.signin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The issued authorization codes that are not exchanged yet. Each can be exchanged once, within a minute. */
@Singleton
public class AuthorizationCodes {

    private static final Duration LIFETIME = Duration.ofMinutes(1);

    private final Map<String, AuthorizationCode> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    public AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    String give(AuthorizationParameters request, User user) {
        codes.values().removeIf(code -> !clock.instant().isBefore(code.expiresAt()));
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new AuthorizationCode(
                        request.clientId(),
                        request.redirectUri(),
                        request.codeChallenge(),
                        request.nonce(),
                        user,
                        clock.instant().plus(LIFETIME)));
        return code;
    }

    /** The user who signed in; empty unless client, redirect address and verifier match the request for the code. */
    public Optional<SignedIn> exchange(String code, String clientId, String redirectUri, String verifier) {
        return Optional.ofNullable(code)
                .map(codes::remove)
                .filter(found -> found.isExchangeableBy(clientId, redirectUri, verifier, clock.instant()))
                .map(found -> new SignedIn(found.user(), Optional.ofNullable(found.nonce())));
    }
}
