package no.personnelticket.endtoend.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Services;
import no.personnelticket.local.Part;

/** Draws faults from a seed; the same seed gives the same faults. */
final class FaultPlan {

    private static final int ONE_LONG_LOCK_IN = 40;

    /** The kinds of faults, each with the number of draws in a hundred. */
    enum Kind {
        KILL(10),
        STOP(6),
        FREEZE(9),
        ZOMBIE(2),
        LOCK(9),
        NO_CONNECTIONS(2),
        DELAYED(8),
        REPEATED(12),
        REORDERED(11),
        OVERSIZE(6),
        POISON(11),
        ALTERED(8),
        ABORTED(6);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    private static final List<Kind> SHARES = Arrays.stream(Kind.values())
            .flatMap(kind -> Collections.nCopies(kind.share, kind).stream())
            .toList();

    /**
     * A fault with its timing.
     *
     * @param before the wait before the fault
     * @param hold the duration of the fault
     */
    record Planned(int number, Fault fault, Duration before, Duration hold) {

        @Override
        public String toString() {
            return "#" + number + " " + fault.title() + ", " + hold.toMillis() + " ms";
        }
    }

    private final Chance chance;
    private final List<Kind> kinds;
    private final boolean longLocks;
    private int drawn;

    /**
     * @param longLocks whether a lock occasionally lasts longer than a minute
     * @param without the kinds to leave out, by name in lower case
     */
    FaultPlan(long seed, boolean longLocks, Set<String> without) {
        this.chance = Chance.of(seed, "faults");
        this.kinds = SHARES.stream()
                .filter(kind -> !without.contains(kind.name().toLowerCase(Locale.ROOT)))
                .toList();
        this.longLocks = longLocks;
    }

    Planned next() {
        drawn++;
        Kind kind = chance.pick(kinds);
        Duration before = chance.duration(Duration.ZERO, Duration.ofMillis(400));
        return switch (kind) {
            case KILL -> planned(process(ProcessFault.Kind.KILL, Services.AND_BELOW), before, upTo(1_500));
            case STOP -> planned(process(ProcessFault.Kind.STOP, Services.ALL), before, upTo(1_500));
            case FREEZE ->
                planned(
                        process(ProcessFault.Kind.FREEZE, Services.AND_BELOW),
                        before,
                        chance.ratherShort(Duration.ofSeconds(1), Duration.ofSeconds(15)));
            case ZOMBIE -> planned(process(ProcessFault.Kind.ZOMBIE, Services.ALL), before, zombieTime());
            case LOCK -> planned(new LockedTable(chance.pick(LockedTable.TABLES)), before, lockTime());
            case NO_CONNECTIONS ->
                planned(new NoConnections(), before, chance.duration(Duration.ofSeconds(2), Duration.ofSeconds(8)));
            case DELAYED -> planned(record(kind), before, upTo(5_000));
            case REPEATED, REORDERED, ALTERED -> planned(record(kind), before, upTo(3_000));
            case OVERSIZE, POISON, ABORTED -> planned(record(kind), before, Duration.ZERO);
        };
    }

    Stream<Planned> all() {
        return Stream.generate(this::next);
    }

    private Planned planned(Fault fault, Duration before, Duration hold) {
        return new Planned(drawn, fault, before, hold);
    }

    private Fault process(ProcessFault.Kind kind, List<Part> parts) {
        return new ProcessFault(kind, chance.pick(parts));
    }

    private Fault record(Kind kind) {
        return new RecordFault(RecordFault.Kind.valueOf(kind.name()), chance.seed());
    }

    private Duration upTo(int millis) {
        return chance.duration(Duration.ZERO, Duration.ofMillis(millis));
    }

    /** More than the six seconds after which the group removes a silent member. */
    private Duration zombieTime() {
        return chance.duration(Duration.ofSeconds(7), Duration.ofSeconds(12));
    }

    private Duration lockTime() {
        if (longLocks && chance.isOneIn(ONE_LONG_LOCK_IN)) {
            return chance.duration(Duration.ofSeconds(61), Duration.ofSeconds(70));
        }
        return chance.ratherShort(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }
}
