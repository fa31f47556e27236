package no.personnelticket.local;

import java.util.Locale;
import java.util.stream.Collectors;

/** Prints the addresses that a user needs when everything is ready. */
final class Addresses {

    private Addresses() {}

    static String of(LocalSystem system, Ports ports, double seconds) {
        return String.format(
                Locale.ROOT,
                """

                Everything is ready after %.1f s.

                %s

                  %-28s%s
                %s

                  Logs                        %s

                  Run a sale:   %sdeploy/local/sale
                  Stop:         Ctrl-C here, or deploy/local/down
                """,
                seconds,
                Service.ALL.stream().map(service -> web(system, service)).collect(Collectors.joining("\n")),
                Part.KAFKA.title(),
                system.bootstrapServers(),
                Service.databases().stream()
                        .map(database -> line(Part.POSTGRES.title(), system.jdbcUrl(database) + "?user=postgres"))
                        .collect(Collectors.joining("\n")),
                system.logs(),
                ports.variables());
    }

    private static String web(LocalSystem system, Service service) {
        String base = system.uri(service.part()).toString();
        return line(
                service.part().title(), service.part() == Part.CONSOLE ? base : base + "   " + base + "/q/swagger-ui");
    }

    private static String line(String title, String address) {
        return String.format(Locale.ROOT, "  %-28s%s", title, address);
    }
}
