/** Checks settings when a service starts; a wrong one ends the start with its name. */
package no.personnelticket.http.setting;
