package no.personnelticket.endtoend;

import java.nio.file.Path;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/** The whole system, started once for all suites; stopped when the JVM ends. */
public final class RunningSystem {

    static final Path ROOT = Path.of(System.getProperty("project.root")).normalize();
    static final OtlpReceiver SPANS = OtlpReceiver.start();

    private static final TestedSystem SYSTEM = start();

    private RunningSystem() {}

    /** For tests that kill, restart or add processes or read their logs; those that run on containers do not need it. */
    public static LocalSystem processes() {
        if (SYSTEM instanceof InProcesses inProcesses) {
            return inProcesses.system();
        }
        throw new IllegalStateException("This test needs processes: annotate it with @OnProcessesOnly");
    }

    static String address(Part part, String path) {
        return SYSTEM.uri(part) + path;
    }

    /** Of health and metrics. */
    static String managementAddress(Part part, String path) {
        return SYSTEM.managementUri(part) + path;
    }

    static String bootstrapServers() {
        return SYSTEM.bootstrapServers();
    }

    static Ports ports() {
        return SYSTEM.ports();
    }

    static void freeze(Part part) {
        SYSTEM.freeze(part);
    }

    static void thaw(Part part) {
        SYSTEM.thaw(part);
    }

    private static TestedSystem start() {
        if (OnContainersToo.Condition.ON_CONTAINERS) {
            InContainers system = InContainers.start();
            stopAtTheEnd(system.system()::stop);
            return system;
        }
        InProcesses system = InProcesses.start(SPANS.address());
        stopAtTheEnd(system.system()::close);
        return system;
    }

    private static void stopAtTheEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}
