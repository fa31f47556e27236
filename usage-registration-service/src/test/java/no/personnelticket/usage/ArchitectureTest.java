package no.personnelticket.usage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.http.error.ErrorCode;
import no.personnelticket.http.request.EventText;
import no.personnelticket.store.DeterministicId;
import no.personnelticket.testing.Rings;

@AnalyzeClasses(packages = "no.personnelticket.usage", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(Rings.class);

    /** A core class is told by its name, as in {@link Rings}. Of those packages it may use values, functions and constraints. */
    @ArchTest
    static final ArchRule the_core_knows_no_http_problem_and_no_database = ArchRuleDefinition.noClasses()
            .that()
            .haveNameNotMatching(
                    ".*(Resource|Parameters|Consumer|Client|Publisher|Step|Store|Schedule|Configuration|Metrics)(\\$.*)?")
            .should()
            .dependOnClassesThat(
                    JavaClass.Predicates.resideInAnyPackage("no.personnelticket.http..", "no.personnelticket.store..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(
                                    DeterministicId.class, ErrorCode.class, EventText.class, LocalizedText.class))));

    @ArchTest
    static final ArchRule tax_is_law_and_arithmetic_only = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("no.personnelticket.usage.tax")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("no.personnelticket.usage.tax", "no.personnelticket.events", "java..");
}
