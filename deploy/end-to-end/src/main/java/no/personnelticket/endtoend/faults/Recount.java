package no.personnelticket.endtoend.faults;

/** Compares what was sent with what was found. A pure function: the same input gives the same verdict. */
final class Recount {

    private Recount() {}

    static Verdict compare(Owed owed, Found found) {
        return new Verdict(
                new Lost(owed, found).all(),
                new Doubled(owed, found).all(),
                new Torn(owed, found).all(),
                new Stuck(owed, found).all());
    }
}
