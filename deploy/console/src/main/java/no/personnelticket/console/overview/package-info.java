/** The current state of the system. */
package no.personnelticket.console.overview;
