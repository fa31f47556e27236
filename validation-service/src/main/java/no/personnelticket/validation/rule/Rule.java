package no.personnelticket.validation.rule;

/**
 * One reason for which an offer may not be sold. Reading {@link RuleSet} is reading the specification. A rule never
 * throws: a refusal is a value.
 */
public interface Rule {

    Description description();

    /** Answers from the question alone, so that the same question always gets the same finding. */
    Finding judge(Question question);

    /**
     * What a rule is known by.
     *
     * @param id stable, names the refusal
     * @param version counts up when the rule begins to judge otherwise
     * @param norwegian the message of a refusal, in bokmål
     * @param english the same in English
     * @param checks what holds when the rule passes, for the rule's documentation
     * @param source the published sentence, the law or the decision that it comes from
     */
    record Description(String id, int version, String norwegian, String english, String checks, String source) {}
}
