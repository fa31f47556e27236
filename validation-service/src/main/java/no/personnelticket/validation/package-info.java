/** May this be sold: judges offers by the rules of the scheme, before payment and before a ticket is issued. */
package no.personnelticket.validation;
