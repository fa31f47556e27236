/** Calls the services with the token of the signed-in user. */
package no.personnelticket.console.service;
