package no.personnelticket.rights.right;

import java.util.List;
import java.util.stream.Collectors;

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
            return "given by " + policy() + ": " + text(facts);
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
            return "taken by " + policy() + ", since " + because + ": " + text(facts);
        }
    }

    private static String text(List<Fact> facts) {
        return facts.stream().map(fact -> fact.name() + "=" + fact.value()).collect(Collectors.joining(", "));
    }
}
