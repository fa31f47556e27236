package no.personnelticket.validation.token;

import java.time.Instant;
import java.util.List;
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

/** Reads a validation token as ticket issuance would: with the published keys alone. */
final class TokenCheck {

    private TokenCheck() {}

    static TokenStanding standing(String token, DistributedSale sale, List<SigningKey> keys) {
        if (token == null || token.isBlank()) {
            return TokenStanding.ABSENT;
        }
        try {
            JwtClaims claims = consumer(sale.distributedAt(), keys).processToClaims(token);
            return sale.offerId().toString().equals(claims.getStringClaimValue("offerId"))
                    ? TokenStanding.GOOD
                    : TokenStanding.OTHER_OFFER;
        } catch (InvalidJwtException refused) {
            return why(refused);
        } catch (MalformedClaimException strange) {
            return TokenStanding.ALTERED;
        }
    }

    private static JwtConsumer consumer(Instant now, List<SigningKey> keys) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(
                        keys.stream().<JsonWebKey>map(SigningKey::key).toList()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, SigningKey.ALGORITHM))
                .setExpectedType(true, TokenStep.TYPE)
                .setExpectedIssuer(ValidationToken.ISSUER)
                .setExpectedAudience(ValidationToken.AUDIENCE)
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(now.getEpochSecond()))
                .build();
    }

    private static TokenStanding why(InvalidJwtException refused) {
        if (refused.hasErrorCode(ErrorCodes.EXPIRED)) {
            return TokenStanding.EXPIRED;
        }
        return refused.getCause() instanceof UnresolvableKeyException
                ? TokenStanding.UNKNOWN_KEY
                : TokenStanding.ALTERED;
    }
}
