/** Family members, each connected to one employee. */
package no.personnelticket.rights.family;
