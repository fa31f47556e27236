package no.personnelticket.rights;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import no.personnelticket.http.LocalizedText;
import no.personnelticket.http.error.ErrorCode;
import no.personnelticket.http.request.EventText;
import no.personnelticket.http.time.TravelDate;
import no.personnelticket.store.DeterministicId;
import no.personnelticket.testing.Rings;

@AnalyzeClasses(packages = "no.personnelticket.rights", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rings = ArchTests.in(Rings.class);

    /** But for values without input, output or exceptions: the days of Norway, a localised text, what a text in an event may be, a code of an error, an id made from others. */
    @ArchTest
    static final ArchRule the_core_refuses_with_values_and_holds_no_sql = noClasses()
            .that(Rings.CORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage("no.personnelticket.http..", "no.personnelticket.store..")
                    .and(not(belongToAnyOf(
                            TravelDate.class,
                            LocalizedText.class,
                            EventText.class,
                            ErrorCode.class,
                            DeterministicId.class))));
}
