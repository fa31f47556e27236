/**
 * The rules of the scheme. {@link no.personnelticket.validation.rule.RuleSet} lists them; each judges a
 * {@link no.personnelticket.validation.rule.RuleInput} and returns the facts that it used.
 */
package no.personnelticket.validation.rule;
