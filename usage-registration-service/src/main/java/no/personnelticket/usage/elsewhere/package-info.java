/** The use of the tax-free amount by other staff discounts, as stated by employers. */
package no.personnelticket.usage.elsewhere;
