package no.personnelticket.console.page;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import no.personnelticket.http.error.Problem;
import no.personnelticket.http.token.Permission;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The pages, in the order of the menu. Templates use it as {@code inject:navigation}. */
@Named
@Singleton
public class Navigation {

    /**
     * A page of the menu.
     *
     * @param title the key of its title in {@link PageMessages}
     * @param permission a viewer without it does not see the page in the menu, and gets 403
     * @param ofAllCompanies whether the page shows what belongs to any company, so that the token must cover all; else
     *     403 as well
     */
    public record Entry(String path, String title, String permission, boolean ofAllCompanies) {

        Entry(String path, String title, String permission) {
            this(path, title, permission, false);
        }
    }

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/overview", "overview", Permission.SYSTEM_READ),
            new Entry("/quarantine", "quarantine", Permission.QUARANTINE_READ, true),
            new Entry("/sales-clients", "salesClients", Permission.USAGES_READ, true),
            new Entry("/months", "months", Permission.REPORTS_READ),
            new Entry("/sale", "sale", Permission.ENTITLEMENTS_READ),
            new Entry("/employees", "employees", Permission.EMPLOYEES_READ),
            new Entry("/audit", "audit", Permission.AUDIT_READ, true));

    private final Viewer viewer;

    public Navigation(Viewer viewer) {
        this.viewer = viewer;
    }

    /** The pages that the viewer may open. */
    public List<Entry> entries() {
        return ENTRIES.stream().filter(this::isOpen).toList();
    }

    @ServerRequestFilter
    public void mustCoverAllCompanies() {
        boolean isOfAllCompanies = ENTRIES.stream()
                .anyMatch(
                        entry -> entry.ofAllCompanies() && viewer.isAt(entry.path()) && viewer.may(entry.permission()));
        if (isOfAllCompanies && !viewer.coversAll()) {
            throw Problem.forbidden("The token must cover all companies");
        }
    }

    private boolean isOpen(Entry entry) {
        return viewer.may(entry.permission()) && (!entry.ofAllCompanies() || viewer.coversAll());
    }
}
