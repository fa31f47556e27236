/** The part of Entur Customers that ticket rights need: the kind of profile that each customer has. */
package no.personnelticket.sandbox.customer;
