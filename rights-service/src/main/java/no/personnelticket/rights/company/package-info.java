/** Member companies. */
package no.personnelticket.rights.company;
