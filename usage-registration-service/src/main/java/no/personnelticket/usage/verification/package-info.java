/** Counts again whether what is stored holds together, and names what does not. */
package no.personnelticket.usage.verification;
