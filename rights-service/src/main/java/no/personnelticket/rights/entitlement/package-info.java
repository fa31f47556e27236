/** Entitlements: what a customer may travel on. */
package no.personnelticket.rights.entitlement;
