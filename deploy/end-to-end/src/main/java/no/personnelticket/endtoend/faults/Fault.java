package no.personnelticket.endtoend.faults;

import java.util.Set;
import no.personnelticket.local.Part;

/** One thing that goes wrong, for a while; used once. */
interface Fault {

    /** Names it for people, for instance {@code kill offer-service}. */
    String title();

    /** The parts that no other fault may touch meanwhile. */
    Set<Part> touches();

    void inject(Target target) throws Exception;

    /** Makes it good again, also where {@link #inject} failed halfway. */
    void heal(Target target) throws Exception;
}
