/** What the deployables are made of. */
package no.personnelticket.endtoend.supply;
