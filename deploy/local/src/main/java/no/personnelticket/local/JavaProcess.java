package no.personnelticket.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A part that is a Java process of its own, with its own log. */
final class JavaProcess implements Running {

    private static final int PATIENCE_SECONDS = 15;

    private final Part part;
    private final DataDirectory data;
    private final Process process;
    private final BooleanSupplier readiness;

    private JavaProcess(Part part, DataDirectory data, Process process, BooleanSupplier readiness) {
        this.part = part;
        this.data = data;
        this.process = process;
        this.readiness = readiness;
    }

    static JavaProcess start(Part part, List<String> command, DataDirectory data, BooleanSupplier readiness) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.newLog(part).toFile())
                    .directory(data.path().toFile());
            builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            Process process = builder.start();
            process.getOutputStream().close();
            Files.writeString(data.pid(part), Long.toString(process.pid()));
            return new JavaProcess(part, data, process, readiness);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && readiness.getAsBoolean();
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public CompletableFuture<?> ended() {
        return process.onExit();
    }

    @Override
    public String ending() {
        return part.title() + " ended with exit code " + process.exitValue();
    }

    @Override
    public void askToEnd() {
        process.destroy();
    }

    @Override
    public void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
            Files.deleteIfExists(data.pid(part));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void signal(String name) {
        Signals.send(name, process.toHandle());
    }
}
