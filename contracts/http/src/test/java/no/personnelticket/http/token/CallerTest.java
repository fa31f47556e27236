package no.personnelticket.http.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.personnelticket.http.error.Problem;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

    @Test
    void a_token_covers_the_companies_that_it_names() {
        Caller caller = caller(List.of(3, 5), null);

        assertThat(caller.covers(3)).isTrue();
        assertThat(caller.covers(5)).isTrue();
        assertThat(caller.covers(35)).isFalse();
        assertThat(caller.covers(1)).isFalse();
    }

    @Test
    void a_star_covers_every_company() {
        assertThat(caller(List.of("*"), null).covers(7)).isTrue();
    }

    @Test
    void a_token_that_names_no_company_covers_none() {
        assertThat(caller(List.of(), null).covers(1)).isFalse();
        assertThat(caller(null, null).covers(1)).isFalse();
    }

    @Test
    void a_token_with_companies_sees_their_persons_only_and_one_without_any_sees_all() {
        assertThat(caller(List.of(3), null).visibleCompanies().test(3)).isTrue();
        assertThat(caller(List.of(3), null).visibleCompanies().test(5)).isFalse();
        assertThat(caller(List.of("*"), null).visibleCompanies().test(5)).isTrue();
        assertThat(caller(List.of(), null).visibleCompanies().test(5)).isTrue();
        assertThat(caller(null, null).visibleCompanies().test(5)).isTrue();
    }

    @Test
    void somebody_without_a_token_covers_no_company() {
        QuarkusSecurityIdentity anonymous =
                QuarkusSecurityIdentity.builder().setAnonymous(true).build();

        assertThat(new Caller(headers(null), anonymous).covers(1)).isFalse();
    }

    @Test
    void another_company_is_refused_with_403() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> caller(List.of(3), null).mustCover(4))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(403));
    }

    @Test
    void a_company_that_is_no_number_is_refused_with_403() {
        for (Object wrong : List.of("three", 3.5, "", 99999999999L, "+3", "03", "\u0663", -3)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> caller(List.of(wrong), null).mustCover(3))
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    @Test
    void companies_in_another_form_than_a_list_are_refused_with_403_and_not_read_as_none() {
        for (Object wrong : List.of(5, "5", "", "*", true, Map.of("3", 3))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> caller(wrong, null).visibleCompanies())
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(403));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vy, app, web, vy",
        ", app, web, app",
        ", , web, web",
    })
    void the_client_of_a_token_is_its_sub_or_client_id_or_azp(String sub, String clientId, String azp, String client) {
        SecurityIdentity identity = identity(sub, clientId, azp);

        assertThat(new Caller(headers(null), identity).client()).isEqualTo(client);
        assertThat(new NamedClients().augment(identity, null).await().indefinitely())
                .isSameAs(identity);
    }

    @Test
    void a_token_without_a_client_is_refused_with_401() {
        SecurityIdentity identity = identity(null, null, " ");

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Caller(headers(null), identity).client())
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(401));
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(
                        () -> new NamedClients().augment(identity, null).await().indefinitely());
    }

    private static SecurityIdentity identity(String sub, String clientId, String azp) {
        JwtClaims claims = new JwtClaims();
        Map<String, String> given = new HashMap<>();
        given.put("sub", sub);
        given.put("client_id", clientId);
        given.put("azp", azp);
        given.forEach((claim, value) -> {
            if (value != null) {
                claims.setClaim(claim, value);
            }
        });
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .build();
    }

    @Test
    void permissions_in_another_form_than_a_list_are_refused_with_403() {
        JwtClaims claims = new JwtClaims();
        claims.setClaim("permissions", "employees:read");
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .build();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Caller(headers(null), identity).mustHaveWellFormedClaims())
                .withMessage("The token's permissions are not a list");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> caller(List.of(3, "x"), null).mustHaveWellFormedClaims())
                .withMessage("The token's companyIds are not numbers");
        assertThatNoException().isThrownBy(() -> caller(List.of(3, "*"), null).mustHaveWellFormedClaims());
    }

    @Test
    void a_client_may_say_its_name() {
        assertThat(caller(null, "vy-app").clientName()).contains("vy-app");
        assertThat(caller(null, null).clientName()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vy app", "vy\napp", "<script>", "vy-app\u00e5"})
    void a_client_name_of_another_form_is_ignored(String name) {
        assertThat(caller(null, name).clientName()).isEmpty();
    }

    private static Caller caller(Object companyIds, String clientName) {
        JwtClaims claims = new JwtClaims();
        claims.setSubject("client");
        if (companyIds != null) {
            claims.setClaim("companyIds", companyIds);
        }
        return new Caller(
                headers(clientName),
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                        .build());
    }

    private static HttpHeaders headers(String clientName) {
        return (HttpHeaders) Proxy.newProxyInstance(
                CallerTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) -> "ET-Client-Name".equals(arguments[0]) ? clientName : null);
    }
}
