/** An application that answers nothing, which the services are compared with. */
package no.personnelticket.benchmarks.empty;
