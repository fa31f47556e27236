/** What a request may contain and cost: head, parameters, body, and the load of each client. */
package no.personnelticket.http.request;
