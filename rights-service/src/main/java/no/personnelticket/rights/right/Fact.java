package no.personnelticket.rights.right;

/** Something that is known of a holder and that a policy used. Some facts are personal: they stay in the database. */
public record Fact(String name, String value) {

    static Fact of(String name, Object value) {
        return new Fact(name, String.valueOf(value));
    }

    /** Leaves out the value. */
    @Override
    public String toString() {
        return name;
    }
}
