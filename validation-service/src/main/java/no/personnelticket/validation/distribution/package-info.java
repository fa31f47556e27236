/** Checks whether distributed tickets were validated, which reveals skipped validations. */
package no.personnelticket.validation.distribution;
