/** Errors as every service answers them: one body, a code for each kind, and the fields that were refused. */
package no.personnelticket.http.error;
