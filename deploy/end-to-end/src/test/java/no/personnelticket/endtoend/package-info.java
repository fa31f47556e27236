/** Black-box suites: they start the processes of {@code deploy/local/up} and speak HTTP and Kafka with them only. */
package no.personnelticket.endtoend;
