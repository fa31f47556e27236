package no.personnelticket.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommonErrorCodeTest {

    private static final Path README = Path.of(System.getProperty("project.root"), "contracts", "README.md");

    @ParameterizedTest
    @EnumSource(CommonErrorCode.class)
    void each_common_code_stands_in_the_readme_under_its_status(CommonErrorCode code) throws IOException {
        // When
        String readme = Files.readString(README);

        // Then
        assertThat(readme.lines().filter(line -> line.startsWith("| " + code.status() + " |")))
                .as(code.name())
                .anyMatch(line -> line.contains("`" + code.name() + "`"));
    }

    @ParameterizedTest
    @CsvSource({
        "VALIDATION_FAILED, 400",
        "BODY_INCOMPLETE, 400",
        "UNAUTHORIZED, 401",
        "FORBIDDEN, 403",
        "NOT_FOUND, 404",
        "METHOD_NOT_ALLOWED, 405",
        "NOT_ACCEPTABLE, 406",
        "BODY_TIMED_OUT, 408",
        "IDEMPOTENCY_KEY_REUSED, 409",
        "REQUEST_ENTITY_TOO_LARGE, 413",
        "REQUEST_URI_TOO_LONG, 414",
        "UNSUPPORTED_MEDIA_TYPE, 415",
        "TOO_MANY_REQUESTS, 429",
        "REQUEST_HEADER_FIELDS_TOO_LARGE, 431",
        "INTERNAL_ERROR, 500",
        "ISSUER_UNAVAILABLE, 503",
        "STARTING, 503",
        "STOPPING, 503",
        "TOO_MANY_WAITING, 503",
        "UNAVAILABLE, 503",
        "EVENTS_NOT_PUBLISHED, 503",
        "NOT_YET_PROCESSED, 503",
    })
    void a_published_code_keeps_its_name_and_status(String name, int status) {
        assertThat(CommonErrorCode.valueOf(name).status()).isEqualTo(status);
    }
}
