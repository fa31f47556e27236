package no.personnelticket.local;

import java.util.List;

/** The JVM flags of the services and the sandbox. */
public enum JvmFlags {
    /** Starts fast and needs little memory, for trying the system on a developer's machine. */
    QUICK_START,
    /**
     * As in a real installation, for measurements: all JIT compilers, enough memory, and transparent huge pages on
     * Linux, which JVMs of other operating systems ignore.
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

    /** The maximum heap as a value of {@code -Xmx}; {@code usual} is enough for trying the system. */
    String heap(String usual) {
        return this == INSTALLED ? "512m" : usual;
    }
}
