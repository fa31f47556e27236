package no.personnelticket.messaging.replay;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.stream.Stream;
import no.personnelticket.messaging.consume.EventHandler;
import no.personnelticket.messaging.consume.RestoringHandler;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Adds the topics that a service can replay to its OpenAPI document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ReplayableTopics implements OASFilter {

    private static final DotName HANDLER = DotName.createSimple(EventHandler.class.getName());
    private static final DotName RESTORING = DotName.createSimple(RestoringHandler.class.getName());

    private final List<String> topics;

    public ReplayableTopics(IndexView index) {
        this.topics = index.getAllKnownImplementations(HANDLER).stream()
                .flatMap(ReplayableTopics::topic)
                .sorted()
                .toList();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (topics.isEmpty() || document.getComponents() == null) {
            return;
        }
        Stream.ofNullable(document.getComponents().getSchemas())
                .flatMap(schemas -> Stream.ofNullable(schemas.get("ReplayRequest")))
                .map(request -> request.getProperties().get("topics").getItems())
                .forEach(topic -> topic.setEnumeration(List.copyOf(topics)));
    }

    private static Stream<String> topic(ClassInfo handler) {
        return handler.interfaceTypes().stream()
                .filter(type -> type.kind() == Type.Kind.PARAMETERIZED_TYPE)
                .filter(type -> type.name().equals(HANDLER) || type.name().equals(RESTORING))
                .map(type -> type.asParameterizedType().arguments().get(0))
                .filter(event -> event.kind() == Type.Kind.CLASS)
                .map(event -> event.name().withoutPackagePrefix());
    }
}
