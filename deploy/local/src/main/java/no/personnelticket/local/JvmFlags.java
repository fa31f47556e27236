package no.personnelticket.local;

import java.util.List;

/** How the JVMs of the services and the sandbox run. */
public enum JvmFlags {
    /** Ready soon and small, for a machine on which somebody tries things. */
    QUICK_START,
    /** As in a real installation: compiled as well as the JVM can, and memory enough. For measurements. */
    INSTALLED;

    List<String> flags() {
        return switch (this) {
            case QUICK_START -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
            case INSTALLED -> List.of("-XX:+UseG1GC");
        };
    }

    /** The most memory for objects, as {@code -Xmx} takes it, where {@code usual} is enough for trying. */
    String heap(String usual) {
        return this == INSTALLED ? "512m" : usual;
    }
}
