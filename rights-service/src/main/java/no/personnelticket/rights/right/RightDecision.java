package no.personnelticket.rights.right;

import java.util.List;

/** The decision of a policy on a holder for a calendar year, with the facts that it used. */
public sealed interface RightDecision {

    /** The name of the policy. */
    String policy();

    /** The facts that the policy used. */
    List<PolicyFact> facts();

    /** Which policy gave or withdrew the right, from which facts. It is personal if a fact is. */
    String explanation();

    /** The holder has the right. */
    record Given(TicketRight right, List<PolicyFact> facts) implements RightDecision {

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
     * The holder does not have the right.
     *
     * @param because the reason in a few words
     */
    record Withheld(String policy, String because, List<PolicyFact> facts) implements RightDecision {

        @Override
        public String explanation() {
            return text("withdrawn by " + policy() + ", because " + because + ": ", facts);
        }
    }

    private static String text(String verdict, List<PolicyFact> facts) {
        StringBuilder text = new StringBuilder(verdict);
        String before = "";
        for (PolicyFact fact : facts) {
            text.append(before).append(fact.name()).append('=').append(fact.value());
            before = ", ";
        }
        return text.toString();
    }
}
