/** The whole system in containers, for end-to-end tests of client applications. */
package no.personnelticket.testcontainers;
