package no.personnelticket.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The calls of the running test whose answers have the most fields, by the name of the example that the answer can be. */
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

    /**
     * Compares the examples with what the test sent and got, or writes them. The request of an operation is the one that
     * its first named answer was given to, if that was a success.
     */
    static void check(String... names) {
        Set<String> requests = new HashSet<>();
        for (String name : names) {
            Exchange exchange = FULLEST.get(name);
            if (exchange == null) {
                throw new AssertionError("The test has no answer for the example " + name);
            }
            check(exchange, exchange.hasExampleOfRequest() && requests.add(exchange.nameOfRequest()));
        }
    }

    private static void check(Exchange exchange, boolean withRequest) {
        DocumentedOperation operation = exchange.operation();
        ExampleOfExchange example = new ExampleOfExchange(exchange);
        check(
                exchange.nameOfAnswer(),
                exchange.body(),
                operation.exampleOfAnswer(exchange.status(), exchange.type()),
                example::answer);
        if (withRequest) {
            check(
                    exchange.nameOfRequest(),
                    exchange.sent(),
                    operation.exampleOfRequest(exchange.sentType()),
                    example::request);
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
