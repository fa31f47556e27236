package no.personnelticket.console.sale;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.personnelticket.console.service.Answer;
import no.personnelticket.console.service.Service;
import no.personnelticket.console.service.ServiceClient;

/** The calls of one step, in order. After a refused call, no further call is made. */
public final class Calls {

    private final ServiceClient services;
    private final List<Answer> made = new ArrayList<>();

    Calls(ServiceClient services) {
        this.services = services;
    }

    /** The answer; empty if this call or an earlier one is refused. */
    Optional<Answer> get(Service service, String path) {
        return refusal().isPresent() ? Optional.empty() : add(services.get(service, path));
    }

    /** The answer; empty if this call or an earlier one is refused. */
    Optional<Answer> post(Service service, String path, JsonNode body) {
        return post(service, path, body, Map.of());
    }

    Optional<Answer> post(Service service, String path, JsonNode body, Map<String, String> headers) {
        return refusal().isPresent() ? Optional.empty() : add(services.post(service, path, body.toString(), headers));
    }

    /** The calls that were made. */
    public List<Answer> made() {
        return List.copyOf(made);
    }

    /** The refused call, which is the last one. */
    public Optional<Answer> refusal() {
        return made.stream().filter(answer -> !answer.succeeded()).findFirst();
    }

    private Optional<Answer> add(Answer answer) {
        made.add(answer);
        return Optional.of(answer).filter(Answer::succeeded);
    }
}
