/** The coupons that registered usages took. */
package no.personnelticket.validation.usage;
