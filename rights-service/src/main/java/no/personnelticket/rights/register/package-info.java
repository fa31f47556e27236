/** The register as companies read it: employees, with their family members and ticket rights where asked for. */
package no.personnelticket.rights.register;
