/** How the console calls the services, in the name of whoever is signed in. */
package no.personnelticket.console.service;
