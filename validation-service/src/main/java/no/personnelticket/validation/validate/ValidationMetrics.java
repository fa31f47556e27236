package no.personnelticket.validation.validate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import no.personnelticket.validation.rule.RuleResult;
import no.personnelticket.validation.rule.RuleSet;

/** Counts verdicts, and refusals by rule. A dry run is not counted. */
@Startup
@Singleton
class ValidationMetrics {

    private final MeterRegistry metrics;

    ValidationMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
        outcome(true);
        outcome(false);
        RuleSet.ids().forEach(this::refusals);
    }

    void given(OfferVerdict verdict) {
        outcome(verdict.valid()).increment();
        verdict.rules().stream().filter(RuleResult::refuses).forEach(rule -> refusals(rule.id())
                .increment());
    }

    private Counter outcome(boolean valid) {
        return metrics.counter("validations", "outcome", valid ? "valid" : "refused");
    }

    private Counter refusals(String rule) {
        return metrics.counter("validations.refusals", "rule", rule);
    }
}
