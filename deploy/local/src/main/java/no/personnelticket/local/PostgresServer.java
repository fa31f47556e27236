package no.personnelticket.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.personnelticket.embedded.EmbeddedPostgres;

/** PostgreSQL with a database for each service; it is ready when {@code start} returns. */
final class PostgresServer implements Running {

    private static final int PATIENCE_SECONDS = 60;

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private PostgresServer(EmbeddedPostgres server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    static PostgresServer start(DataDirectory data, int port, List<String> databases) {
        try {
            Path log = data.newLog(Part.POSTGRES);
            EmbeddedPostgres server = EmbeddedPostgres.startUntilClosed(data.postgres(), port, databases, log);
            return new PostgresServer(server, process(data.postgres()));
        } catch (IOException | SQLException | IllegalStateException fault) {
            throw new StartFailedException(
                    Part.POSTGRES.title() + " did not start: " + fault.getMessage() + "\n"
                            + LogTail.of(Part.POSTGRES, data),
                    fault);
        }
    }

    @Override
    public Part part() {
        return Part.POSTGRES;
    }

    @Override
    public boolean isReady() {
        return isAlive();
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
        return Part.POSTGRES.title() + " ended";
    }

    @Override
    public void askToEnd() {}

    @Override
    public void awaitEnd() {
        try {
            server.close();
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            kill();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill();
        } catch (ExecutionException | IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void signal(String name) {
        Signals.send(name, process);
        process.descendants().forEach(connection -> Signals.send(name, connection));
    }

    private static ProcessHandle process(Path directory) throws IOException {
        String pid = Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
    }
}
