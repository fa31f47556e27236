/** The operation that checks whether offers may be sold, and its verdicts. */
package no.personnelticket.validation.validate;
