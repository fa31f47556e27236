/** What services could not process: shown, replayed, or put aside. */
package no.personnelticket.console.quarantine;
