/** The audit log of the console: an append-only topic in which each record has the hash of the previous one. */
package no.personnelticket.console.audit;
