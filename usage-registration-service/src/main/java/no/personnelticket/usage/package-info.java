/** The usage-registration-service registers the uses of ticket rights and reports their taxable benefit. */
package no.personnelticket.usage;
