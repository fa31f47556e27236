package no.personnelticket.testcontainers;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Gives tests the system as a parameter of type {@link PersonnelTickets}. The first test with this parameter starts it,
 * all test classes of the run share it, and it stops after the last one. If a test fails, the extension prints the ends
 * of the containers' logs.
 */
public final class PersonnelTicketsExtension implements ParameterResolver, TestWatcher {

    private static final Namespace NAMESPACE = Namespace.create(PersonnelTicketsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PersonnelTickets.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Shared.class, started -> new Shared(), Shared.class)
                .system;
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Shared shared = context.getRoot().getStore(NAMESPACE).get(Shared.class, Shared.class);
        if (shared != null) {
            System.out.println(shared.system.logs());
        }
    }

    /** JUnit closes this resource at the end of the run. */
    private static final class Shared implements AutoCloseable {

        private final PersonnelTickets system = new PersonnelTickets();

        Shared() {
            system.start();
        }

        @Override
        public void close() {
            system.stop();
        }
    }
}
