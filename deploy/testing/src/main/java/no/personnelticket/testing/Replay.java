package no.personnelticket.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import no.personnelticket.http.Permission;

/** Lets the service under test read its topics again, as after a restore of its database. */
public final class Replay {

    private Replay() {}

    /** Reads what was published from a second before the time, and returns the answer. */
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
