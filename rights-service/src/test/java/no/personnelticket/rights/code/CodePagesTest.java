package no.personnelticket.rights.code;

import static no.personnelticket.rights.Rights.as;
import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import no.personnelticket.http.token.Permission;
import no.personnelticket.testing.openapi.GivesExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CodePagesTest {

    @ParameterizedTest
    @CsvSource({
        "ticket-types, PRIVATE, WORK",
        "pay-types, M, T",
        "employment-types, 1, 2",
        "hire-end-causes, PENSION, BEREAVED",
        "family-relations, SPOUSE, CHILD"
    })
    @GivesExamples("findCodes.200.json")
    void a_page_has_codes_with_descriptions(String page, String one, String other) {
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/code-pages/" + page)
                .then()
                .statusCode(200)
                .body("code", hasItems(one, other))
                .body("description", everyItem(not(blankString())));
    }

    @Test
    void a_page_that_does_not_exist_is_not_found() {
        as(Permission.EMPLOYEES_READ)
                .get("/personnelticket/v2/code-pages/shoe-sizes")
                .then()
                .statusCode(404)
                .body("errorCode", equalTo("CODE_PAGE_NOT_FOUND"));
    }
}
