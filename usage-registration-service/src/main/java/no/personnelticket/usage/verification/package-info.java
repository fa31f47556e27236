/** Checks whether the stored data are consistent, and lists what is wrong. */
package no.personnelticket.usage.verification;
