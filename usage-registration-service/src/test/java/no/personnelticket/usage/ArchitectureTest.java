package no.personnelticket.usage;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import no.personnelticket.testing.Rings;

@AnalyzeClasses(packages = "no.personnelticket.usage", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(Rings.class);

    @ArchTest
    static final ArchRule tax_is_law_and_arithmetic_only = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("no.personnelticket.usage.tax")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("no.personnelticket.usage.tax", "no.personnelticket.events", "java..");
}
