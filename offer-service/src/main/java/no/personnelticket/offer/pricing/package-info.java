/** What a ticket right takes off a standard offer. Plain arithmetic on data: the same question has one answer. */
package no.personnelticket.offer.pricing;
