package no.personnelticket.testing.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Calls of a test that are examples in the service's OpenAPI document. The answer with the most fields (the last of
 * several) must have the shape of the example, as must its request where that is named too; other requests are written by
 * hand. {@code -Dexamples.write=true} writes the examples, and {@code -Dgroups=examples} runs such tests only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("examples")
public @interface GivesExamples {

    /** The files of the examples: {@code <operation id>.<status>.json} or {@code .request.json}, or {@code csv} or {@code txt}. */
    String[] value();
}
