package no.personnelticket.rights.employee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What importing a record changed. */
@Schema(name = "Change")
public enum ImportedChange {
    NEW,
    UPDATED,
    UNCHANGED
}
