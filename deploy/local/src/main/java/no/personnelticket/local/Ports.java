package no.personnelticket.local;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import no.personnelticket.embedded.FreePort;

/** The port of each part; no two are the same. */
public final class Ports {

    private final Map<Part, Integer> numbers = new EnumMap<>(Part.class);

    private Ports(ToIntFunction<Part> number) {
        Map<Integer, Part> owners = new HashMap<>();
        for (Part part : Part.values()) {
            int port = number.applyAsInt(part);
            Part other = owners.put(port, part);
            if (other != null) {
                throw new IllegalArgumentException("Port " + port + " is given to both " + other.title() + " and "
                        + part.title() + "; choose another with " + part.portVariable());
            }
            numbers.put(part, port);
        }
    }

    /** The usual ports, but for those that a variable such as {@code RIGHTS_PORT} changes. */
    public static Ports fromEnvironment(Map<String, String> environment) {
        return new Ports(part -> {
            String chosen = environment.get(part.portVariable());
            return chosen == null ? part.usualPort() : parse(part.portVariable(), chosen);
        });
    }

    /** Ports that nobody listens on, for a system beside another one. */
    public static Ports free() {
        return new Ports(part -> FreePort.any());
    }

    /** The same, but for one part, which gets a port that nobody listens on. */
    Ports withFree(Part other) {
        return new Ports(part -> part == other ? FreePort.any() : of(part));
    }

    public int of(Part part) {
        return numbers.get(part);
    }

    private static int parse(String variable, String chosen) {
        if (!chosen.matches("[0-9]{1,5}") || Integer.parseInt(chosen) < 1 || Integer.parseInt(chosen) > 65535) {
            throw new IllegalArgumentException(variable + " must be a port number from 1 to 65535");
        }
        return Integer.parseInt(chosen);
    }
}
