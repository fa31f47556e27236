package no.personnelticket.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import no.personnelticket.http.token.Permission;

/** Makes the service under test read its topics again, as after a restore of its database. */
public final class Replay {

    private Replay() {}

    /** Replays the events from one second before the start, and returns the response. */
    public static JsonPath since(Instant start) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.with(Permission.TOPICS_REPLAY))
                .contentType(ContentType.JSON)
                .body(Map.of("from", start.minusSeconds(1).toString()))
                .post("/personnelticket/v2/replays")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
