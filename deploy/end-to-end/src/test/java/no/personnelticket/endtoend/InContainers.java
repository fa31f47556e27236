package no.personnelticket.endtoend;

import java.net.URI;
import java.util.Map;
import no.personnelticket.local.Part;
import no.personnelticket.local.Ports;
import no.personnelticket.testcontainers.PersonnelTickets;
import no.personnelticket.testcontainers.Service;

/** Every part is a container of an installation's images; there is no console. */
record InContainers(PersonnelTickets system) implements TestedSystem {

    static InContainers start() {
        PersonnelTickets system = new PersonnelTickets();
        system.start();
        return new InContainers(system);
    }

    @Override
    public Ports ports() {
        return Ports.fromEnvironment(Map.of(
                "SANDBOX_PORT", port(Part.SANDBOX),
                "RIGHTS_PORT", port(Part.RIGHTS),
                "OFFER_PORT", port(Part.OFFER),
                "VALIDATION_PORT", port(Part.VALIDATION),
                "USAGE_PORT", port(Part.USAGE)));
    }

    private String port(Part part) {
        return Integer.toString(uri(part).getPort());
    }

    @Override
    public URI uri(Part part) {
        return system.address(service(part));
    }

    @Override
    public URI managementUri(Part part) {
        return system.managementAddress(service(part));
    }

    @Override
    public String bootstrapServers() {
        return system.bootstrapServers();
    }

    @Override
    public void freeze(Part part) {
        switch (part) {
            case KAFKA -> system.pauseKafka();
            case POSTGRES -> system.pausePostgres();
            default -> system.pause(service(part));
        }
    }

    @Override
    public void thaw(Part part) {
        switch (part) {
            case KAFKA -> system.resumeKafka();
            case POSTGRES -> system.resumePostgres();
            default -> system.resume(service(part));
        }
    }

    private static Service service(Part part) {
        return switch (part) {
            case SANDBOX -> Service.SANDBOX;
            case RIGHTS -> Service.RIGHTS;
            case OFFER -> Service.OFFER;
            case VALIDATION -> Service.VALIDATION;
            case USAGE -> Service.USAGE_REGISTRATION;
            case KAFKA, POSTGRES, CONSOLE -> throw new IllegalArgumentException(part + " has no service's container");
        };
    }
}
