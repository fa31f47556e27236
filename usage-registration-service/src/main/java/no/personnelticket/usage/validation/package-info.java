/** Which tickets the validation-service found validated. */
package no.personnelticket.usage.validation;
