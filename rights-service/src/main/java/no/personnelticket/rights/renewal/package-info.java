/** Keeping all rights up to date day by day, and renewing them for the next calendar year. */
package no.personnelticket.rights.renewal;
