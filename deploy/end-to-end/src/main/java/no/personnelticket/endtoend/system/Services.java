package no.personnelticket.endtoend.system;

import java.util.List;
import no.personnelticket.local.Part;

/** The services that the suite hurts. */
public final class Services {

    public static final List<Part> ALL = List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE);

    /** With what they stand on. */
    public static final List<Part> AND_BELOW =
            List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE, Part.POSTGRES, Part.KAFKA);

    private Services() {}
}
