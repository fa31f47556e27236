package no.personnelticket.messaging;

import java.util.List;
import no.personnelticket.events.Event;

/** What a step decided: the answer to its caller and the events that say so. */
public record Outcome<A>(A answer, List<? extends Event> events) {}
