package no.personnelticket.benchmarks.process;

import java.io.IOException;

/** A suspended process, so that work accumulates for it while it is warm; {@link #thaw} resumes it. */
public final class Frozen {

    private final long pid;

    public Frozen(long pid) throws IOException, InterruptedException {
        this.pid = pid;
        signal("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }
}
