/** Who read or changed personal data: an append-only log in the service's database, chained by hashes (docs/audit.md). */
package no.personnelticket.store.audit;
