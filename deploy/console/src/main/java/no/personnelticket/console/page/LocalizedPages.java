package no.personnelticket.console.page;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Renders every page in the language of its viewer. */
@Singleton
public class LocalizedPages {

    private final Viewer viewer;

    public LocalizedPages(Viewer viewer) {
        this.viewer = viewer;
    }

    void configure(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(this::localize);
    }

    private void localize(TemplateInstance page) {
        if (Arc.container().requestContext().isActive()) {
            page.setLocale(viewer.language().locale());
        }
    }
}
