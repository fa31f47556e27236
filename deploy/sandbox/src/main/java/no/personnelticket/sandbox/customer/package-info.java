/** Entur Customers, as far as ticket rights need it: who has which kind of profile. */
package no.personnelticket.sandbox.customer;
