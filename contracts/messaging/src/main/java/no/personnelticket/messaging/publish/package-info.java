/** Stores an event with the decision that causes it, publishes it, and only then acknowledges the request. */
package no.personnelticket.messaging.publish;
