package no.personnelticket.validation.rule;

/**
 * One reason for which an offer may not be sold. {@link RuleSet} lists all of them. A rule never throws: a refusal is
 * a value.
 */
public interface Rule {

    Description description();

    /** Depends on its input only, so that the same input always has the same finding. */
    Finding judge(RuleInput input);

    /**
     * The documentation of a rule.
     *
     * @param id stable, identifies the refusal
     * @param version is incremented when the rule's result changes
     * @param norwegian the message of a refusal, in bokmål
     * @param english the same in English
     * @param checks what is true when the rule passes, for docs/rules.md
     * @param source the published sentence, the law or the decision that it comes from
     */
    record Description(String id, int version, String norwegian, String english, String checks, String source) {}
}
