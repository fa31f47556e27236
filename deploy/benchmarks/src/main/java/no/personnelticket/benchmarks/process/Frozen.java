package no.personnelticket.benchmarks.process;

import java.io.IOException;

/** A process that is stopped where it stands, so that work for it can gather while it is warm; it goes on when thawed. */
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
