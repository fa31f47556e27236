/** The tickets that the validation-service found validated. */
package no.personnelticket.usage.validation;
