/** The sales platform: reserves offers, keeps orders, takes payments and distributes tickets. */
package no.personnelticket.sandbox.order;
