package no.personnelticket.endtoend;

import java.net.URI;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;

/** The running system as far as a test reaches it whether its parts are processes or containers. */
interface TestedSystem {

    /** The ports on this machine of the parts that a sale calls. */
    Ports ports();

    URI uri(Part part);

    /** Of health and metrics. */
    URI managementUri(Part part);

    /** Of Kafka, as {@code host:port}. */
    String bootstrapServers();

    /** A part does not answer, as if its machine hung, until it is thawed. */
    void freeze(Part part);

    void thaw(Part part);
}
