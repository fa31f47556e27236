package no.personnelticket.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The calls of the running test, by the name of the example that the response can be; of several, the one whose
 * response has the most fields.
 */
final class AnswersOfTest {

    /** The examples of the module under test. */
    static final Path EXAMPLES = Path.of("src", "main", "resources", "openapi", "examples");

    private static final Map<String, Exchange> FULLEST = new ConcurrentHashMap<>();

    private AnswersOfTest() {}

    static void begin() {
        FULLEST.clear();
    }

    static void add(Exchange exchange) {
        FULLEST.merge(
                exchange.nameOfAnswer(),
                exchange,
                (known, next) -> shape(known).isFullerThan(shape(next)) ? known : next);
    }

    /** Compares an example with the test's request or response, or writes the example. */
    static void check(String name) {
        Exchange exchange = FULLEST.values().stream()
                .filter(candidate -> candidate.nameOfAnswer().equals(name) || candidate.isExampleOfRequest(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The test has no call for the example " + name));
        DocumentedOperation operation = exchange.operation();
        ExampleOfExchange example = new ExampleOfExchange(exchange);
        if (exchange.isExampleOfRequest(name)) {
            check(name, exchange.sent(), operation.exampleOfRequest(exchange.sentType()), example::request);
        } else {
            check(
                    name,
                    exchange.body(),
                    operation.exampleOfAnswer(exchange.status(), exchange.type()),
                    example::answer);
        }
    }

    private static void check(String name, String ofTest, String documented, Supplier<String> example) {
        if (Boolean.getBoolean("examples.write")) {
            write(name, example.get());
        } else {
            mustHaveShape(name, ofTest, documented);
        }
    }

    private static Shape shape(Exchange exchange) {
        return Shape.of(exchange.nameOfAnswer(), exchange.body());
    }

    private static void mustHaveShape(String name, String ofTest, String example) {
        Shape shape = Shape.of(name, ofTest);
        Shape documented = Shape.of(name, example);
        if (!shape.equals(documented)) {
            throw new AssertionError("The example " + name
                    + " is not what the test sent or got; -Dexamples.write=true writes it: "
                    + shape.differences(documented));
        }
    }

    private static void write(String name, String example) {
        Path file = GivenExamples.fileOfShared(name).orElse(EXAMPLES.resolve(name));
        try {
            Files.writeString(file, example);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
