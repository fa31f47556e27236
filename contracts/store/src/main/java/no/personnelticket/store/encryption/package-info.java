/** National ids are stored encrypted, under keys that are settings of the service and never in its database. */
package no.personnelticket.store.encryption;
