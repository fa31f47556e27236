package no.personnelticket.testing.openapi;

import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/**
 * Adds {@link DocumentedAnswers} to the calls of every Quarkus test, and compares examples with the calls of tests that
 * are annotated with {@link GivesExamples}.
 */
public final class DocumentedAnswersInEachTest implements QuarkusTestBeforeEachCallback, QuarkusTestAfterEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        AnswersOfTest.begin();
        if (RestAssured.filters().stream().noneMatch(DocumentedAnswers.class::isInstance)) {
            RestAssured.filters(new DocumentedAnswers());
        }
    }

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        GivesExamples gives = context.getTestMethod().getAnnotation(GivesExamples.class);
        if (gives != null && !context.getTestStatus().isTestFailed()) {
            for (String name : gives.value()) {
                AnswersOfTest.check(name);
            }
        }
    }
}
