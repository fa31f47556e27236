/** The verdicts that sales relied on. */
package no.personnelticket.usage.validation;
