package no.personnelticket.local;

import java.util.List;

/** How the JVMs of the services and the sandbox run. */
public enum JvmFlags {
    /** Ready soon and small, for a machine on which somebody tries things. */
    QUICK_START,
    /**
     * As in a real installation: compiled as well as the JVM can, memory enough, and in large pages where the system has
     * them; a JVM for another system than Linux does not know that flag. For measurements.
     */
    INSTALLED;

    public List<String> flags() {
        return switch (this) {
            case QUICK_START -> List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
            case INSTALLED ->
                List.of(
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseG1GC",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UseTransparentHugePages");
        };
    }

    /** The most memory for objects, as {@code -Xmx} takes it, where {@code usual} is enough for trying. */
    String heap(String usual) {
        return this == INSTALLED ? "512m" : usual;
    }
}
