package no.personnelticket.validation.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies validation tokens with the public keys only, as ticket issuance does. */
public final class TokenVerifier {

    private final JwksVerificationKeyResolver keys;

    TokenVerifier(List<SigningKey> keys) {
        this.keys = new JwksVerificationKeyResolver(
                keys.stream().<JsonWebKey>map(SigningKey::key).toList());
    }

    /** Whether the token proves that the offer was validated when its tickets were distributed. */
    public VerifiedToken verify(String token, UUID offerId, Instant distributedAt) {
        if (token == null || token.isBlank()) {
            return VerifiedToken.refused(TokenStatus.MISSING);
        }
        try {
            JwtClaims claims = consumer(distributedAt).processToClaims(token);
            return offerId.toString().equals(claims.getStringClaimValue("offerId"))
                    ? new VerifiedToken(TokenStatus.VALID, UUID.fromString(claims.getJwtId()))
                    : VerifiedToken.refused(TokenStatus.OTHER_OFFER);
        } catch (InvalidJwtException refused) {
            return VerifiedToken.refused(status(refused));
        } catch (MalformedClaimException malformed) {
            return VerifiedToken.refused(TokenStatus.ALTERED);
        }
    }

    private JwtConsumer consumer(Instant now) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(keys)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, SigningKey.ALGORITHM))
                .setExpectedType(true, TokenSigner.TYPE)
                .setExpectedIssuer(ValidationToken.ISSUER)
                .setExpectedAudience(ValidationToken.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .build();
    }

    private static TokenStatus status(InvalidJwtException refused) {
        if (refused.hasErrorCode(ErrorCodes.EXPIRED)) {
            return TokenStatus.EXPIRED;
        }
        return refused.getCause() instanceof UnresolvableKeyException ? TokenStatus.UNKNOWN_KEY : TokenStatus.ALTERED;
    }
}
