/**
 * The console: shows how the system is, and repairs. It reads through the services' APIs, with the token of whoever is signed
 * in, and from Kafka; it keeps nothing but its audit log. A package is a page.
 */
package no.personnelticket.console;
