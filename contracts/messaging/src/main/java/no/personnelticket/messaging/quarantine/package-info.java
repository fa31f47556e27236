/** Keeps records that cannot be processed, with the reason, so that they can be replayed. */
package no.personnelticket.messaging.quarantine;
