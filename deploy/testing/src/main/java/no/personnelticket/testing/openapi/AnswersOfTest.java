package no.personnelticket.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Of the calls of the running test those whose answers have the most fields, by the name of the example that the answer can be. */
final class AnswersOfTest {

    /** Of the module under test. */
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

    /** Holds the examples to what the test sent and got, or writes them. The request is that of an answer with success. */
    static void check(String name) {
        Exchange exchange = FULLEST.get(name);
        if (exchange == null) {
            throw new AssertionError("The test has no answer for the example " + name);
        }
        if (Boolean.getBoolean("examples.write")) {
            ExampleOfExchange example = new ExampleOfExchange(exchange);
            write(name, example.answer());
            if (exchange.hasExampleOfRequest()) {
                write(exchange.nameOfRequest(), example.request());
            }
            return;
        }
        DocumentedOperation operation = exchange.operation();
        mustHaveShape(name, exchange.body(), operation.exampleOfAnswer(exchange.status(), exchange.type()));
        if (exchange.hasExampleOfRequest()) {
            mustHaveShape(exchange.nameOfRequest(), exchange.sent(), operation.exampleOfRequest(exchange.sentType()));
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
