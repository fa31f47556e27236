package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.util.Set;
import no.personnelticket.endtoend.system.Pause;
import no.personnelticket.local.LocalSystem;
import no.personnelticket.local.Part;
import no.personnelticket.local.StartFailedException;

/** A fault of a process. */
record ProcessFault(Kind kind, Part part) implements Fault {

    private static final Duration START_PATIENCE = Duration.ofMinutes(4);

    /** The kind of fault. */
    enum Kind {
        /** Is killed, and started again. */
        KILL,
        /** Is stopped gracefully, as for an update, and started again. */
        STOP,
        /** Is suspended, and resumed. */
        FREEZE,
        /** Is suspended until another instance has its partitions, and resumed while that one runs. */
        ZOMBIE
    }

    @Override
    public String title() {
        return switch (kind) {
            case KILL -> "kill " + part.title();
            case STOP -> "stop " + part.title();
            case FREEZE -> "freeze " + part.title();
            case ZOMBIE -> "freeze " + part.title() + " beside another instance";
        };
    }

    @Override
    public Set<Part> touches() {
        return Set.of(part);
    }

    @Override
    public void inject(Target target) {
        switch (kind) {
            case KILL -> target.system().kill(part);
            case STOP -> target.system().stop(part);
            case FREEZE -> target.system().freeze(part);
            case ZOMBIE -> {
                target.system().freeze(part);
                target.system().startAnother(part);
            }
        }
    }

    @Override
    public void heal(Target target) {
        switch (kind) {
            case KILL, STOP -> restart(target.system(), part);
            case FREEZE -> target.system().thaw(part);
            case ZOMBIE -> {
                target.system().thaw(part);
                Pause.ofMillis(2_000);
                target.system().stopOthers(part);
            }
        }
    }

    /**
     * Retries the start, as an operator would, if the process does not become ready, for instance without its database.
     */
    private static void restart(LocalSystem system, Part part) {
        long patienceEnds = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            try {
                system.restart(part);
                return;
            } catch (StartFailedException failed) {
                if (System.nanoTime() > patienceEnds) {
                    throw failed;
                }
                Pause.ofMillis(500);
            }
        }
    }
}
