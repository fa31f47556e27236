package no.personnelticket.validation.token;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Creates signers and verifiers of validation tokens. */
@Singleton
public class TokenStep {

    private final SigningKeysStep keys;

    TokenStep(SigningKeysStep keys) {
        this.keys = keys;
    }

    /** A signer with the current key. Called outside a transaction, since it may store a new key. */
    public TokenSigner signer() {
        return new TokenSigner(keys.current());
    }

    /** A verifier for the tokens of tickets that were distributed at these times. */
    public TokenVerifier verifier(Collection<Instant> distributedAt) {
        return new TokenVerifier(distributedAt.stream()
                .min(Comparator.naturalOrder())
                .map(keys::verifyingSince)
                .orElse(List.of()));
    }

    /** The public keys that verify tokens now. */
    List<Map<String, Object>> published() {
        return keys.verifying().stream().map(SigningKey::publicKey).toList();
    }
}
