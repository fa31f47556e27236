package no.personnelticket.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans as a collector does, by OTLP over HTTP, and keeps them. */
final class OtlpReceiver {

    private final List<Received> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private OtlpReceiver(HttpServer server) {
        this.server = server;
    }

    /**
     * A span and the service that recorded it.
     *
     * @param all everything that was sent of it, as text
     */
    record Received(
            String service, String name, String kind, String traceId, String spanId, String parentId, String all) {

        private static Received of(ResourceSpans resource, Span span) {
            String service = resource.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
            return new Received(
                    service,
                    span.getName(),
                    span.getKind().name().replace("SPAN_KIND_", ""),
                    hex(span.getTraceId().toByteArray()),
                    hex(span.getSpanId().toByteArray()),
                    hex(span.getParentSpanId().toByteArray()),
                    span.toString());
        }

        String title() {
            return service + ": " + name;
        }

        private static String hex(byte[] id) {
            return HexFormat.of().formatHex(id);
        }
    }

    static OtlpReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OtlpReceiver receiver = new OtlpReceiver(server);
            server.createContext("/v1/traces", receiver::receive);
            server.start();
            return receiver;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Received> all() {
        return List.copyOf(spans);
    }

    List<Received> ofTrace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    private void receive(HttpExchange call) throws IOException {
        try (call) {
            ExportTraceServiceRequest.parseFrom(call.getRequestBody())
                    .getResourceSpansList()
                    .forEach(resource -> resource.getScopeSpansList().stream()
                            .flatMap(scope -> scope.getSpansList().stream())
                            .map(span -> Received.of(resource, span))
                            .forEach(spans::add));
            call.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            call.sendResponseHeaders(200, -1);
        }
    }
}
