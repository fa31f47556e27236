/**
 * The console: shows the state of the system, and repairs. It reads from Kafka, and from the services' APIs with the
 * token of the user who is signed in. It stores nothing except its audit log. Each package is a page.
 */
package no.personnelticket.console;
