/** The published HTTP conventions as code; here correlation ids, pages, texts, and what logs and traces may contain. */
package no.personnelticket.http;
