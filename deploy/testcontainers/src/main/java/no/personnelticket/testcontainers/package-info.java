/** The whole system in containers, for the end-to-end tests of those who use it. */
package no.personnelticket.testcontainers;
