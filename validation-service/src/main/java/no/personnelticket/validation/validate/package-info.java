/** The call that asks whether offers may be sold, and the verdict that it leaves behind. */
package no.personnelticket.validation.validate;
