/** How the stores of every service speak SQL: plain statements on PostgreSQL, in the transaction of the caller. */
package no.personnelticket.database;
