/** Registers the usages of distributed and refunded tickets, each once. */
package no.personnelticket.usage.registration;
