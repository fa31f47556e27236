package no.personnelticket.validation.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.personnelticket.events.OfferValidated.Outcome;
import no.personnelticket.validation.rule.RulesTest.Case;
import org.junit.jupiter.api.Test;

/** The document of the rules is what the rules and their tests say; {@code -Drules.write=true} writes it anew. */
class RuleDocumentTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("project.root"), "validation-service/docs/rules.md");

    private static final String HEAD = """
            # The rules of validation

            Rule set %s. Every rule is asked about every offer, and every one is reported: a refusal hides no other.
            This page is made from the rules and their tests.

            %s
            """;

    private static final String RULE = """

            ## %s

            %s

            - Version: %d
            - From: %s
            - A refusal reads: "%s" / "%s"

            | when | outcome |
            |---|---|
            %s
            """;

    @Test
    void the_document_says_what_the_rules_and_their_tests_say() throws IOException {
        // When
        String document = HEAD.formatted(RuleSet.VERSION, contents())
                + RuleSet.RULES.stream()
                        .map(Rule::description)
                        .map(RuleDocumentTest::section)
                        .collect(joining());

        // Then
        if (Boolean.getBoolean("rules.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).content().isEqualTo(document);
    }

    @Test
    void every_rule_has_a_case_that_passes_and_one_that_is_refused_and_says_where_it_comes_from() {
        assertThat(RuleSet.RULES).extracting(Rule::description).allSatisfy(rule -> {
            assertThat(rule.source()).containsAnyOf("published", "FSFIN", "Decided here");
            assertThat(RulesTest.cases().filter(one -> one.rule().equals(rule.id())))
                    .extracting(Case::outcome)
                    .contains(Outcome.PASSED, Outcome.REFUSED);
        });
    }

    private static String contents() {
        return RuleSet.RULES.stream()
                .map(Rule::description)
                .map(rule -> "- [%s](#%s): %s".formatted(rule.id(), rule.id().toLowerCase(Locale.ROOT), rule.checks()))
                .collect(joining("\n"));
    }

    private static String section(Rule.Description rule) {
        return RULE.formatted(
                rule.id(),
                rule.checks(),
                rule.version(),
                rule.source(),
                rule.norwegian(),
                rule.english(),
                List.of(Outcome.PASSED, Outcome.REFUSED, Outcome.NOT_APPLICABLE).stream()
                        .flatMap(outcome -> RulesTest.cases()
                                .filter(one -> one.rule().equals(rule.id()) && one.outcome() == outcome)
                                .map(RuleDocumentTest::example))
                        .collect(joining("\n")));
    }

    private static String example(Case one) {
        return "| %s | %s |".formatted(one.situation(), words(one.outcome()));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passes";
            case REFUSED -> "refused";
            case NOT_APPLICABLE -> "does not apply";
        };
    }
}
