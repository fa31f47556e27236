/**
 * The rules of the scheme. {@link no.personnelticket.validation.rule.RuleSet} lists them; each judges a
 * {@link no.personnelticket.validation.rule.Question} and says which facts it used.
 */
package no.personnelticket.validation.rule;
