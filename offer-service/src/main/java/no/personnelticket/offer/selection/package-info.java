/** The rights that customers selected, as they arrive, and which of them the travellers of a search ask for. */
package no.personnelticket.offer.selection;
