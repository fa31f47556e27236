package no.personnelticket.testing.openapi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds examples of responses in a document that no test of the module produces, and tests whose example is not in the
 * document. The rights-service's tests produce the examples of the shared modules.
 */
public final class GivenExamples {

    private static final List<String> SHARED = List.of("contracts/store", "contracts/messaging");

    private GivenExamples() {}

    /** Both kinds of complaints. */
    public static List<String> complaints(String json) {
        return complaints(json, name -> !isShared(name));
    }

    /** The same for the service that also produces the examples of the shared modules. */
    public static List<String> complaintsWithShared(String json) {
        return complaints(json, name -> true);
    }

    private static List<String> complaints(String json, Predicate<String> mustBeGiven) {
        Set<String> documented = OpenApi.read(json).operations().stream()
                .flatMap(operation -> operation.namesOfExamples().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> given = new ClassFileImporter()
                .importPath(Path.of("target", "test-classes")).stream()
                        .flatMap(GivenExamples::given)
                        .collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                        documented.stream()
                                .filter(name -> !given.contains(name) && mustBeGiven.test(name))
                                .map(name -> "no test gives " + name),
                        given.stream()
                                .filter(name -> !documented.contains(name) && !name.contains(".request."))
                                .map(name -> name + " is no example"))
                .toList();
    }

    private static boolean isShared(String name) {
        return fileOfShared(name).isPresent();
    }

    /** The file of the example, if it belongs to a shared module. */
    static Optional<Path> fileOfShared(String name) {
        Path root = Path.of(System.getProperty("project.root"));
        return SHARED.stream()
                .map(module ->
                        root.resolve(module).resolve(AnswersOfTest.EXAMPLES).resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static Stream<String> given(JavaClass test) {
        return test.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GivesExamples.class))
                .flatMap(method -> Stream.of(
                        method.getAnnotationOfType(GivesExamples.class).value()));
    }
}
