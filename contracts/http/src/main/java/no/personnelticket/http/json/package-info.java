/** How bodies are read: strict JSON with the formats of days, times, ids and amounts. */
package no.personnelticket.http.json;
