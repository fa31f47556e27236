/** What employers say that other staff discounts used of the tax-free amount. */
package no.personnelticket.usage.elsewhere;
