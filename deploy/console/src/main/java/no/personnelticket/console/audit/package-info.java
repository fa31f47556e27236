/** Who did what in the console: a topic to which is only ever added, each record with the hash of the one before. */
package no.personnelticket.console.audit;
