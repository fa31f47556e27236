package no.personnelticket.testing.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Of the answers of the running test those with the most fields, by the name of the example that they can be. */
final class AnswersOfTest {

    /** Of the module under test. */
    static final Path EXAMPLES = Path.of("src", "main", "resources", "openapi", "examples");

    private static final Map<String, Answer> FULLEST = new ConcurrentHashMap<>();

    private AnswersOfTest() {}

    /** With the example that the document has of it. */
    private record Answer(Shape shape, String body, String example) {}

    static void begin() {
        FULLEST.clear();
    }

    static void add(DocumentedOperation operation, int status, String type, String body) {
        String name = operation.nameOfExample(String.valueOf(status), type);
        Answer answer = new Answer(Shape.of(name, body), body, operation.exampleOfAnswer(status, type));
        FULLEST.merge(name, answer, (known, next) -> next.shape().isFullerThan(known.shape()) ? next : known);
    }

    /** Holds the example to the answer, or writes it. */
    static void check(String name) {
        Answer answer = FULLEST.get(name);
        if (answer == null) {
            throw new AssertionError("The test has no answer for the example " + name);
        }
        if (Boolean.getBoolean("examples.write")) {
            write(name, new ExampleOfAnswer(name.endsWith("json")).of(answer.body()));
            return;
        }
        Shape documented = Shape.of(name, answer.example());
        if (!answer.shape().equals(documented)) {
            throw new AssertionError(
                    "The example " + name + " is not what the test got; -Dexamples.write=true writes it: "
                            + answer.shape().differences(documented));
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
