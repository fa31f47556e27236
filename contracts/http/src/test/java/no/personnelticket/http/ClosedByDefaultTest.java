package no.personnelticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ClosedByDefaultTest {

    @Test
    void in_an_installation_nobody_is_shown_the_document_or_its_page_the_clock_stays_and_nothing_secret_has_a_default()
            throws IOException {
        // When
        Config config = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        getClass().getResource("/META-INF/microprofile-config.properties"), 100))
                .build();

        // Then
        assertThat(List.of(
                        "quarkus.smallrye-openapi.enabled",
                        "quarkus.swagger-ui.enabled",
                        "personnelticket.clock.movable"))
                .allSatisfy(
                        name -> assertThat(config.getValue(name, Boolean.class)).isFalse());
        assertThat(config.getOptionalValue("personnelticket.issuer", String.class))
                .isEmpty();
    }
}
