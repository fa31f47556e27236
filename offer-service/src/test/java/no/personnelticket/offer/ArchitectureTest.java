package no.personnelticket.offer;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import no.personnelticket.testing.Rings;

@AnalyzeClasses(packages = "no.personnelticket.offer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(Rings.class);
}
