package no.personnelticket.rights.right;

import java.util.List;

/** What a policy says of a holder for a calendar year, and from which facts. */
public sealed interface RightDecision {

    /** The name of the policy. */
    String policy();

    /** What the policy used. */
    List<Fact> facts();

    /** In words: which policy gave or took the right, from which facts. Personal, where a fact is. */
    String explanation();

    /** The holder has the right. */
    record Given(TicketRight right, List<Fact> facts) implements RightDecision {

        @Override
        public String policy() {
            return right.policy();
        }

        @Override
        public String explanation() {
            return text("given by " + policy() + ": ", facts);
        }
    }

    /**
     * The holder does not have it.
     *
     * @param because in a few words
     */
    record Withheld(String policy, String because, List<Fact> facts) implements RightDecision {

        @Override
        public String explanation() {
            return text("taken by " + policy() + ", since " + because + ": ", facts);
        }
    }

    private static String text(String verdict, List<Fact> facts) {
        StringBuilder text = new StringBuilder(verdict);
        String before = "";
        for (Fact fact : facts) {
            text.append(before).append(fact.name()).append('=').append(fact.value());
            before = ", ";
        }
        return text.toString();
    }
}
