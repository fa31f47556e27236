/**
 * The validation-service decides by the rules of the scheme whether an offer may be sold, before payment and before a
 * ticket is issued.
 */
package no.personnelticket.validation;
