/** The published HTTP conventions as code: errors, caller, correlation, paging, permissions. */
package no.personnelticket.http;
