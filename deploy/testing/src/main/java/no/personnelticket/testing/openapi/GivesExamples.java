package no.personnelticket.testing.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Answers of a test that are examples in the service's OpenAPI document. The answer with the most fields (the last of
 * several) must have the shape of the example, and its request the shape of the request's example.
 * {@code -Dexamples.write=true} writes both, and {@code -Dgroups=examples} runs such tests only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("examples")
public @interface GivesExamples {

    /** The files of the examples: {@code <operation id>.<status>.json}, or {@code csv} or {@code txt}. */
    String[] value();
}
