package no.personnelticket.endtoend;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A client that was generated from the committed documents is told by its code why a call is refused. */
@OnContainersToo
class RefusalsByCodeTest {

    /** Codes that no client causes by what it sends, or only by a fault of its connection, and the tests of them. */
    private static final Map<String, String> TESTED_ELSEWHERE = Map.ofEntries(
            entry("BODY_INCOMPLETE", "SlowAndManyTest"),
            entry("BODY_TIMED_OUT", "SlowAndManyTest"),
            entry("TOO_MANY_REQUESTS", "SlowAndManyTest"),
            entry("TOO_MANY_WAITING", "RequestBatcherTest"),
            entry("INTERNAL_ERROR", "ErrorMappersTest"),
            entry("ISSUER_UNAVAILABLE", "IssuerTest"),
            entry("STARTING", "EndsInTimeTest"),
            entry("STOPPING", "RequestBatcherTest"),
            entry("UNAVAILABLE", "EndsInTimeTest"),
            entry("EVENTS_NOT_PUBLISHED", "FaultsTest"),
            entry("EVENTS_UNAVAILABLE", "FaultsTest"),
            entry("NOT_PUBLISHED", "FaultsTest"),
            entry("NOT_YET_PROCESSED", "NotYetProcessedTest"),
            entry("COUPONS_UNAVAILABLE", "DayTripsTest"),
            entry("CUSTOMERS_API_UNAVAILABLE", "ClaimTest"),
            entry("IDENTITIES_UNAVAILABLE", "TaxSavingsReportTest"),
            entry("OFFERS_API_BAD_ANSWER", "OffersApiTest"),
            entry("OFFERS_API_UNAVAILABLE", "OffersApiTest"),
            entry("ENTITLEMENT_USED_TWICE", "OfferSearchTest"),
            entry("SELECTION_EXPIRED", "OfferSearchTest"),
            entry("OFFER_EXPIRED", "SaleTest"),
            entry("OFFER_NOT_READABLE", "SaleTest"));

    private static final List<Refusal> COMMON = new CommonRefusals().all();
    private static final List<Document> DOCUMENTS = List.of(
            new Document(
                    "rights-service",
                    List.of(no.personnelticket.generated.rights.model.ErrorCode.values()),
                    new RightsRefusals().all()),
            new Document(
                    "offer-service",
                    List.of(no.personnelticket.generated.offers.model.ErrorCode.values()),
                    new OfferRefusals().all()),
            new Document(
                    "validation-service",
                    List.of(no.personnelticket.generated.validation.model.ErrorCode.values()),
                    new ValidationRefusals().all()),
            new Document(
                    "usage-registration-service",
                    List.of(no.personnelticket.generated.usages.model.ErrorCode.values()),
                    new UsageRefusals().all()),
            new Document(
                    "sandbox",
                    List.of(no.personnelticket.generated.sandbox.model.ErrorCode.values()),
                    new SandboxRefusals().all()));

    /** The codes of a document, and the calls that are refused with those that are its own. */
    private record Document(String name, List<? extends Enum<?>> codes, List<Refusal> refusals) {

        Set<String> names() {
            return codes.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_refusal_is_told_by_its_code() {
        return Stream.concat(
                tests("each service", COMMON),
                DOCUMENTS.stream().flatMap(document -> tests(document.name(), document.refusals())));
    }

    private static Stream<DynamicTest> tests(String name, List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> dynamicTest(name + " " + refusal.error(), () -> assertThat(refusal.told())
                        .isEqualTo(refusal.error())));
    }

    @Test
    void each_code_of_the_documents_is_tried_here_or_has_a_test_elsewhere() {
        Set<String> common = codes(COMMON);
        assertThat(DOCUMENTS).allSatisfy(document -> {
            Set<String> untried = document.names();
            untried.removeAll(common);
            untried.removeAll(codes(document.refusals()));
            assertThat(TESTED_ELSEWHERE.keySet()).as(document.name()).containsAll(untried);
        });
    }

    @Test
    void each_code_that_is_tested_elsewhere_is_one_of_the_documents_and_has_its_test() throws IOException {
        Set<String> documented = DOCUMENTS.stream()
                .flatMap(document -> document.names().stream())
                .collect(Collectors.toSet());
        assertThat(documented).containsAll(TESTED_ELSEWHERE.keySet());
        assertThat(testsOfTheProject()).containsAll(TESTED_ELSEWHERE.values());
    }

    private static Set<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).collect(Collectors.toSet());
    }

    private static Set<String> testsOfTheProject() throws IOException {
        try (Stream<Path> files = Files.find(
                RunningSystem.ROOT, 20, (file, attributes) -> file.toString().endsWith("Test.java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
