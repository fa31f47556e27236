/** Selecting which ticket rights to use for a journey. */
package no.personnelticket.rights.selection;
