/** Day trips: a coupon of a contract becomes a sub-contract that holds for 24 hours. */
package no.personnelticket.rights.daytrip;
