/** Finds usages. */
package no.personnelticket.usage.search;
