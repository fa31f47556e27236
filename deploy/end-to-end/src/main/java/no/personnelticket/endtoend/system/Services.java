package no.personnelticket.endtoend.system;

import java.util.List;
import no.personnelticket.local.Part;

/** The services in which the suite injects faults. */
public final class Services {

    public static final List<Part> ALL = List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE);

    /** The services with PostgreSQL and Kafka. */
    public static final List<Part> AND_BELOW =
            List.of(Part.RIGHTS, Part.OFFER, Part.VALIDATION, Part.USAGE, Part.POSTGRES, Part.KAFKA);

    private Services() {}
}
