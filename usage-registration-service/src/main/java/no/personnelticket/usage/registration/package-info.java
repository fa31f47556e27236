/** From a ticket distribution to its usages, each registered once. */
package no.personnelticket.usage.registration;
