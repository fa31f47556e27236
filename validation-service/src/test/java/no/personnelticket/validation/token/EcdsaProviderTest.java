package no.personnelticket.validation.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class EcdsaProviderTest {

    private final SigningKey key = SigningKey.generate("key-1", Instant.EPOCH);

    @Test
    void what_one_provider_signs_the_other_verifies() throws JoseException {
        // Given
        ProviderContext jdk = new ProviderContext();

        // When
        String byConscrypt = sign(EcdsaProvider.CONTEXT);
        String byTheJdk = sign(jdk);

        // Then
        assertThat(EcdsaProvider.CONTEXT.getSuppliedKeyProviderContext().getSignatureProvider())
                .isEqualTo(EcdsaProvider.NAME);
        assertThat(isGood(byConscrypt, jdk)).isTrue();
        assertThat(isGood(byTheJdk, EcdsaProvider.CONTEXT)).isTrue();
        assertThat(isGood(byConscrypt.replaceFirst("\\.[^.]{4}", ".AAAA"), jdk)).isFalse();
    }

    private String sign(ProviderContext provider) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setProviderContext(provider);
        token.setAlgorithmHeaderValue(SigningKey.ALGORITHM);
        token.setKey(key.key().getPrivateKey());
        token.setPayload("{\"offerId\":\"1\"}");
        return token.getCompactSerialization();
    }

    private boolean isGood(String compact, ProviderContext provider) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setProviderContext(provider);
        token.setKey(key.key().getPublicKey());
        token.setCompactSerialization(compact);
        return token.verifySignature();
    }
}
