/** What the stores of received events have in common. */
package no.personnelticket.validation.received;
