package no.personnelticket.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class HiddenAddressesTest {

    @Test
    void an_address_is_hidden_and_the_rest_stays() {
        // Given
        Tracer tracer = SdkTracerProvider.builder()
                .addSpanProcessor(new HiddenAddresses())
                .build()
                .get("test");

        // When
        Span span = tracer.spanBuilder("GET")
                .setAttribute("url.path", "/employees/Nordmann")
                .setAttribute("url.query", "ssn=12345")
                .setAttribute("url.full", "http://localhost/employees/Nordmann?ssn=12345")
                .setAttribute("http.request.method", "GET")
                .startSpan();

        // Then
        assertThat(((ReadableSpan) span).toSpanData().getAttributes().asMap().toString())
                .doesNotContain("Nordmann", "12345")
                .contains("http.request.method=GET");
    }
}
