package no.personnelticket.endtoend.faults;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import no.personnelticket.endtoend.system.Chance;
import no.personnelticket.endtoend.system.Letter;
import no.personnelticket.local.Part;

/** Records that are late, repeated, reordered, or must not be processed. */
final class RecordFault implements Fault {

    /** The kind of fault. */
    enum Kind {
        DELAYED,
        REPEATED,
        REORDERED,
        OVERSIZE,
        POISON,
        ALTERED,
        ABORTED
    }

    private final Kind kind;
    private final Chance chance;
    private Runnable afterwards = () -> {};

    /** @param seed for the random content of the records */
    RecordFault(Kind kind, long seed) {
        this.kind = kind;
        this.chance = Chance.of(seed, kind.name());
    }

    @Override
    public String title() {
        return kind.name().toLowerCase(Locale.ROOT) + " record";
    }

    /** Only the transaction needs a working broker while it lasts; the other records can wait for it. */
    @Override
    public Set<Part> touches() {
        return kind == Kind.ABORTED ? Set.of(Part.KAFKA) : Set.of();
    }

    @Override
    public void inject(Target target) throws ExecutionException, InterruptedException {
        Senders senders = new Senders(target, chance);
        switch (kind) {
            case DELAYED -> delayed(senders);
            case REPEATED -> repeated(senders);
            case REORDERED -> reordered(senders);
            case OVERSIZE -> BadRecords.oversize(senders);
            case POISON -> BadRecords.poison(senders);
            case ALTERED -> altered(senders);
            case ABORTED -> aborted(senders);
        }
    }

    @Override
    public void heal(Target target) {
        afterwards.run();
    }

    private void delayed(Senders senders) {
        Distribution late = senders.draw();
        afterwards = () -> senders.send(late);
    }

    private void repeated(Senders senders) {
        Distribution distribution = senders.draw();
        Letter rearranged = Rearranged.of(distribution.letter());
        senders.send(distribution);
        senders.sendAgain(distribution.letter());
        afterwards = () -> senders.sendAgain(chance.isOneIn(2) ? rearranged : distribution.letter());
    }

    private void reordered(Senders senders) {
        if (chance.isOneIn(3)) {
            Images.sendOutOfOrder(senders);
            return;
        }
        Distribution distribution = senders.draw();
        senders.refund(distribution);
        afterwards = () -> senders.send(distribution);
    }

    private void altered(Senders senders) {
        Distribution distribution = senders.draw();
        Distribution altered = distribution.altered(senders.otherContract(distribution));
        senders.target()
                .ledger()
                .altered(distribution.id(), altered.uses().get(0).contractId());
        senders.send(distribution);
        afterwards = () -> senders.sendBad(altered.letter(), "altered distribution " + altered.id());
    }

    private void aborted(Senders senders) throws ExecutionException, InterruptedException {
        Distribution distribution = senders.draw();
        senders.target().ledger().refused(distribution.id(), "it was sent in a transaction that was aborted");
        senders.target().publisher().sendAborted(distribution.letter(), distribution.id());
    }
}
