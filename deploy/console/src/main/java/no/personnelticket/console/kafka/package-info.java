/** How the console reads topics. */
package no.personnelticket.console.kafka;
