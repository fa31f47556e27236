package no.personnelticket.testing.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Answers of a test that are examples in the service's OpenAPI document. Of each, the one with the most fields (the last of
 * several) must have the shape of the example, and what was sent for it that of the example of the request. {@code -Dexamples.write=true} writes it as the example, and
 * {@code -Dgroups=examples} runs such tests only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("examples")
public @interface GivesExamples {

    /** The files of the examples: {@code <operation id>.<status>.json}, or {@code csv} or {@code txt}. */
    String[] value();
}
