package no.personnelticket.endtoend.faults;

import java.util.Set;
import no.personnelticket.local.Part;

/** One fault that lasts for a while; each object is used once. */
interface Fault {

    /** A short name, for instance {@code kill offer-service}. */
    String title();

    /** The parts that no other fault may touch at the same time. */
    Set<Part> touches();

    void inject(Target target) throws Exception;

    /** Ends the fault, even if {@link #inject} failed halfway. */
    void heal(Target target) throws Exception;
}
