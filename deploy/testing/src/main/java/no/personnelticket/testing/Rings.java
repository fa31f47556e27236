package no.personnelticket.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.regex.Pattern;

/**
 * The three rings of a service. The name of a class decides its ring: {@code …Resource} with its {@code …Parameters},
 * {@code …Consumer}, {@code …Client} and {@code …Publisher} are the edge; a {@code …Step} connects edge, core and
 * store; {@code …Store} and {@code …Entity} store data; a class whose name has none of the endings below is core.
 */
public final class Rings {

    private static final Pattern OUTSIDE_THE_CORE = Pattern.compile(
            ".*(Resource|Parameters|Consumer|Client|Publisher|Step|Store|Schedule|Configuration|SettingCheck|Metrics)");

    /** The classes of the core. */
    public static final DescribedPredicate<JavaClass> CORE = DescribedPredicate.describe(
            "core", type -> !type.getSimpleName().equals("package-info") && isCore(outermost(type)));

    @ArchTest
    public static final ArchRule the_core_decides_without_frameworks_and_without_input_or_output = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta.enterprise..",
                    "jakarta.inject..",
                    "jakarta.persistence..",
                    "jakarta.transaction..",
                    "jakarta.ws.rs..",
                    "org.hibernate..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.config..",
                    "org.eclipse.microprofile.reactive..",
                    "com.fasterxml.jackson.databind..",
                    "java.sql..",
                    "javax.sql..");

    @ArchTest
    public static final ArchRule the_core_refuses_by_values_and_knows_no_database = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("no.personnelticket.http.error.Problem")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("no.personnelticket.store.Database");

    @ArchTest
    public static final ArchRule the_core_has_no_clock_and_no_randomness = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    @ArchTest
    public static final ArchRule nobody_asks_the_system_for_the_time_but_the_injected_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    public static final ArchRule a_store_knows_nothing_of_http_and_kafka = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .or()
            .haveSimpleNameEndingWith("Entity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "org.eclipse.microprofile.reactive..");

    @ArchTest
    public static final ArchRule entities_stay_in_their_feature = classes()
            .that()
            .haveSimpleNameEndingWith("Entity")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    private Rings() {}

    private static boolean isCore(JavaClass type) {
        return !OUTSIDE_THE_CORE.matcher(type.getSimpleName()).matches();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rings::outermost).orElse(type);
    }
}
