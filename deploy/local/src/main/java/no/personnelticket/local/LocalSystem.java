package no.personnelticket.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The whole system, running. Closing it stops the applications, then Kafka and PostgreSQL; the data stays in its
 * directory.
 */
public final class LocalSystem implements AutoCloseable {

    private final Commands commands;
    private final Ports ports;
    private final DataDirectory data;
    private final Progress progress;
    private final Map<Part, Running> running = new EnumMap<>(Part.class);
    private final List<Running> others = new ArrayList<>();
    private volatile boolean closing;

    LocalSystem(Path root, Ports ports, Path data, Progress progress, JvmFlags jvm, Map<String, String> settings) {
        this.ports = ports;
        this.data = DataDirectory.at(data);
        this.progress = progress;
        this.commands = new Commands(root, ports, this.data, jvm, settings);
    }

    /**
     * Returns when everything is ready; otherwise stops everything and throws {@link StartFailedException}.
     *
     * @param root the folder of the built project
     * @param data may hold the data of an earlier run
     */
    public static LocalSystem start(Path root, Ports ports, Path data, Progress progress) {
        return start(root, ports, data, progress, JvmFlags.QUICK_START);
    }

    /** The same with other JVM flags, for measurements. */
    public static LocalSystem start(Path root, Ports ports, Path data, Progress progress, JvmFlags jvm) {
        return start(new LocalSystem(root, ports, data, progress, jvm, Map.of()));
    }

    /** The same with additional settings of every service and the sandbox. */
    public static LocalSystem start(
            Path root, Ports ports, Path data, Progress progress, Map<String, String> settings) {
        return start(new LocalSystem(root, ports, data, progress, JvmFlags.QUICK_START, settings));
    }

    private static LocalSystem start(LocalSystem system) {
        try {
            system.start();
            return system;
        } catch (RuntimeException failed) {
            system.close();
            throw failed;
        }
    }

    void start() {
        List<String> taken = TakenPorts.among(ports);
        if (!taken.isEmpty()) {
            throw new StartFailedException(String.join("\n", taken));
        }
        awaitReady(List.of(launch(Part.KAFKA), launch(Part.POSTGRES)), this::all);
        awaitReady(Service.ALL.stream().map(service -> launch(service.part())).toList(), this::all);
    }

    /** The base address of a service or the sandbox. */
    public URI uri(Part part) {
        return URI.create(commands.uri(part));
    }

    /** The base address of the health and metrics of a service or the sandbox. */
    public URI managementUri(Part part) {
        return URI.create(commands.managementUri(part));
    }

    public String bootstrapServers() {
        return commands.bootstrapServers();
    }

    /** The address of a database; its user is {@code postgres}, without a password. */
    public String jdbcUrl(String database) {
        return commands.jdbcUrl(database);
    }

    /** The directory of the logs. */
    public Path logs() {
        return data.logs();
    }

    /** Ends a part at once, as a crash would. */
    public void kill(Part part) {
        Running killed = remove(part);
        killed.kill();
        killed.awaitEnd();
    }

    /** Stops a part gracefully, as an update would; returns when its process has ended. */
    public void stop(Part part) {
        Running stopped = remove(part);
        stopped.askToEnd();
        stopped.awaitEnd();
    }

    /**
     * Starts a part that was stopped; returns when it is ready. If it does not become ready, kills it and throws
     * {@link StartFailedException}.
     */
    public void restart(Part part) {
        Running launched = launch(part);
        try {
            awaitReady(List.of(launched), () -> List.of(launched));
        } catch (StartFailedException failed) {
            kill(part);
            throw failed;
        }
    }

    /** Suspends a part, as if its machine hung; its connections stay open. */
    public synchronized void freeze(Part part) {
        running.get(part).signal("STOP");
    }

    /** Resumes a frozen part. */
    public synchronized void thaw(Part part) {
        running.get(part).signal("CONT");
    }

    /**
     * Starts another instance of a service on a free port, while the first one runs; returns its address when it is
     * ready.
     */
    public URI startAnother(Part part) {
        Commands another = commands.ofAnother(part, others.size() + 2);
        Running launched = launchOther(part, another);
        awaitReady(List.of(launched), () -> List.of(launched));
        return URI.create(another.uri(part));
    }

    /** Stops the additional instances of a service gracefully; returns when their processes have ended. */
    public void stopOthers(Part part) {
        List<Running> stopped = removeOthers(part);
        stopped.forEach(Running::askToEnd);
        stopped.forEach(Running::awaitEnd);
    }

    /** Waits until any part ends unexpectedly; returns how it ended. */
    String awaitAnEnd() {
        return CompletableFuture.anyOf(all().stream()
                        .map(part -> part.ended().thenApply(ended -> ending(part)))
                        .toArray(CompletableFuture[]::new))
                .join()
                .toString();
    }

    boolean isClosing() {
        return closing;
    }

    @Override
    public synchronized void close() {
        closing = true;
        List<Running> lastFirst = new ArrayList<>(running.values());
        lastFirst.addAll(others);
        Collections.reverse(lastFirst);
        lastFirst.stream().filter(part -> part.part().isApplication()).forEach(Running::askToEnd);
        for (Running part : lastFirst) {
            part.askToEnd();
            part.awaitEnd();
            progress.says(part.part().title() + " is stopped");
        }
        running.clear();
        others.clear();
    }

    private synchronized Running launch(Part part) {
        if (closing) {
            throw new StartFailedException("Stopped before everything was ready");
        }
        progress.says(part.title() + " is starting");
        Running launched =
                switch (part) {
                    case KAFKA ->
                        JavaProcess.start(
                                part, commands.kafka(), data, Readiness.saying("Kafka serves at", data.log(part)));
                    case POSTGRES -> PostgresServer.start(data, ports.of(part), Service.databases());
                    case SANDBOX, RIGHTS, OFFER, VALIDATION, USAGE, CONSOLE ->
                        JavaProcess.start(
                                part,
                                commands.service(Service.of(part)),
                                data,
                                Readiness.health(commands.managementUri(part)));
                };
        running.put(part, launched);
        return launched;
    }

    private synchronized Running launchOther(Part part, Commands other) {
        progress.says("another " + part.title() + " is starting");
        Running launched = JavaProcess.start(
                part, other.service(Service.of(part)), other.data(), Readiness.health(other.managementUri(part)));
        others.add(launched);
        return launched;
    }

    private synchronized Running remove(Part part) {
        return running.remove(part);
    }

    private synchronized List<Running> removeOthers(Part part) {
        List<Running> removed =
                others.stream().filter(other -> other.part() == part).toList();
        others.removeAll(removed);
        return removed;
    }

    /** Fails as soon as one of the needed parts has ended. */
    private void awaitReady(List<Running> launched, Supplier<Collection<Running>> needed) {
        Waiting waiting = new Waiting(launched, progress);
        while (!waiting.isOver()) {
            firstEnded(needed.get()).ifPresent(ended -> {
                throw new StartFailedException(ending(ended));
            });
            waiting.lookAgain().ifPresent(late -> {
                throw new StartFailedException(
                        late.part().title() + " is still not ready.\n" + LogTail.of(late.part(), data));
            });
        }
    }

    private static Optional<Running> firstEnded(Collection<Running> needed) {
        return needed.stream().filter(part -> !part.isAlive()).findFirst();
    }

    private synchronized Collection<Running> all() {
        return List.copyOf(running.values());
    }

    private String ending(Running part) {
        return part.ending() + ".\n" + LogTail.of(part.part(), data);
    }
}
