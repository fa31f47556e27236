/** An application with empty responses, with which the services are compared. */
package no.personnelticket.benchmarks.empty;
