/** How the system is now. */
package no.personnelticket.console.overview;
