/** Whether sales clients validate before they sell. */
package no.personnelticket.console.salesclient;
