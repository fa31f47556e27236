/** The records that services could not process: shows them, replays them, or puts them aside. */
package no.personnelticket.console.quarantine;
