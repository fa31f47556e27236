package no.personnelticket.testing.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test whose calls are examples in the service's OpenAPI document. The response with the most fields (of
 * several, the last) must have the shape of the example; so must its request, if its file is named too. All other
 * examples of requests are written by hand. {@code -Dexamples.write=true} writes the examples, and
 * {@code -Dgroups=examples} runs only these tests.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("examples")
public @interface GivesExamples {

    /**
     * The files of the examples: {@code <operation id>.<status>.json} or {@code .request.json}, or {@code csv} or
     * {@code txt}.
     */
    String[] value();
}
