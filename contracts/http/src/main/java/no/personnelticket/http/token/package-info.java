/** Access tokens: how they are checked, and what their caller may do. */
package no.personnelticket.http.token;
