package no.personnelticket.local;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import no.personnelticket.embedded.FreePort;

/** The port of each part, and the management port of each application; no two are the same. */
public final class Ports {

    private final Map<String, ChosenPort> chosen = new LinkedHashMap<>();

    /** @param number gives the port to use in place of a usual one */
    private Ports(ToIntFunction<ChosenPort> number) {
        for (Part part : Part.values()) {
            add(part.usualPort(), number);
            if (part.isApplication()) {
                add(part.usualManagementPort(), number);
            }
        }
    }

    private void add(ChosenPort usual, ToIntFunction<ChosenPort> number) {
        ChosenPort port = new ChosenPort(usual.part(), usual.variable(), number.applyAsInt(usual));
        for (ChosenPort other : chosen.values()) {
            if (other.number() == port.number()) {
                throw new IllegalArgumentException("Port " + port.number() + " is given to both "
                        + other.part().title() + " and " + port.part().title() + "; choose another with "
                        + port.variable());
            }
        }
        chosen.put(port.variable(), port);
    }

    /** The usual ports, except those that a variable such as {@code RIGHTS_PORT} changes. */
    public static Ports fromEnvironment(Map<String, String> environment) {
        return new Ports(usual -> {
            String number = environment.get(usual.variable());
            return number == null ? usual.number() : parse(usual.variable(), number);
        });
    }

    /** Free ports, for a system that runs beside another one. */
    public static Ports free() {
        return new Ports(usual -> FreePort.any());
    }

    /** The same, except that one part gets free ports. */
    Ports withFree(Part other) {
        return new Ports(usual -> usual.part() == other
                ? FreePort.any()
                : chosen.get(usual.variable()).number());
    }

    public int of(Part part) {
        return chosen.get(part.usualPort().variable()).number();
    }

    /** The port of an application's health and metrics. */
    public int managementOf(Part application) {
        return chosen.get(application.usualManagementPort().variable()).number();
    }

    /** The variables that change usual ports, as a shell sets them before a command; empty if there are none. */
    String variables() {
        Ports usual = new Ports(ChosenPort::number);
        return chosen.values().stream()
                .filter(port ->
                        port.number() != usual.chosen.get(port.variable()).number())
                .map(port -> port.variable() + "=" + port.number() + " ")
                .collect(Collectors.joining());
    }

    Collection<ChosenPort> all() {
        return chosen.values();
    }

    private static int parse(String variable, String chosen) {
        if (!chosen.matches("[0-9]{1,5}") || Integer.parseInt(chosen) < 1 || Integer.parseInt(chosen) > 65535) {
            throw new IllegalArgumentException(variable + " must be a port number from 1 to 65535");
        }
        return Integer.parseInt(chosen);
    }
}
