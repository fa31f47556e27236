/** Usages as they read now. */
package no.personnelticket.usage.search;
