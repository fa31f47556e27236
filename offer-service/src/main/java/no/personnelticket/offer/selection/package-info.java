/** The received selections of rights, and finding those that the travellers of a search request. */
package no.personnelticket.offer.selection;
