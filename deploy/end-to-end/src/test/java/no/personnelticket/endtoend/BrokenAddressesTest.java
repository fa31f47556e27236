package no.personnelticket.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import no.personnelticket.local.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service answers an address that no well-behaved client sends with 400, and with the error body where it sees the address. */
@OnContainersToo
class BrokenAddressesTest {

    private static final String ANY_ID = "2f7a1c9e-6b1d-5d58-8f43-0f2f6f0a9e11";

    @ParameterizedTest
    @CsvSource({
        "RIGHTS, GET, /personnelticket/v2/employees/, hr-system, hr-secret",
        "OFFER, GET, /offers/v2/offers/, sales-client, sales-secret",
        "VALIDATION, DELETE, /customers/v2/benefits/entitlements/validations/, sales-client, sales-secret",
        "USAGE, GET, /personnelticket/v2/reports/statements/, payroll, payroll-secret"
    })
    void is_refused(Part part, String method, String path, String client, String secret) throws IOException {
        String token = Clients.token(client, secret);

        for (String escape : List.of("%FF", "%00", "%0A", "%C0%AF", "%ED%A0%80")) {
            for (String target : List.of("/a" + escape, path + escape, path + ANY_ID + "?" + escape + "=1")) {
                String answer = answer(part, method, target, token);

                assertThat(answer).as(target).startsWith("HTTP/1.1 400 ");
                JsonPath error = JsonPath.from(answer.substring(answer.indexOf("\r\n\r\n")));
                assertThat(error.getString("errorCode")).as(target).isEqualTo("VALIDATION_FAILED");
                assertThat(error.getString("path")).isEqualTo(target.replaceFirst("\\?.*", ""));
            }
        }
        for (String noUri : List.of("%zz", "%", "%2", "|", "\"", "^", "\\")) {
            for (String target : List.of(path + noUri, path + ANY_ID + "?companyId=" + noUri)) {
                assertThat(answer(part, method, target, token))
                        .as(target)
                        .startsWith("HTTP/1.1 400 ")
                        .endsWith("\r\n\r\n");
            }
        }
    }

    private static String answer(Part part, String method, String target, String token) throws IOException {
        URI address = URI.create(RunningSystem.address(part, ""));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
