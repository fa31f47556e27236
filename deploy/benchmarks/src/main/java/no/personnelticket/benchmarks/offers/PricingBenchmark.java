package no.personnelticket.benchmarks.offers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.personnelticket.events.Money;
import no.personnelticket.events.RightsSelected;
import no.personnelticket.events.UserType;
import no.personnelticket.offer.pricing.DiscountScheme;
import no.personnelticket.offer.pricing.DiscountSchemes;
import no.personnelticket.offer.pricing.Pricing;
import no.personnelticket.offer.pricing.RequestedRight;
import no.personnelticket.offer.pricing.StandardOffer;
import no.personnelticket.offer.pricing.StandardOffer.TravellerFare;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Prices one offer in the pure core, with the rules that the offer-service ships. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PricingBenchmark {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    /** The number of travellers. */
    @Param({"1", "4", "9"})
    public int party;

    private Pricing pricing;
    private StandardOffer offer;
    private Map<String, RequestedRight> rights;

    @Setup
    public void prepare() throws IOException {
        try (InputStream data = Pricing.class.getResourceAsStream("/discount-schemes.json")) {
            List<DiscountScheme> schemes = JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(data, new TypeReference<>() {});
            pricing = new Pricing(new DiscountSchemes(schemes).on(DAY), DAY);
        }
        offer = offer(party);
        rights = new Party(party, DAY, new UUID(0, party))
                .selected().stream()
                        .filter(traveller -> traveller.right() != null)
                        .collect(Collectors.toMap(
                                RightsSelected.Traveller::travellerId,
                                traveller -> RequestedRight.of(traveller.right(), traveller.userType())));
    }

    /** Prices every line and the total. */
    @Benchmark
    public Money price() {
        return pricing.price(offer, rights).price();
    }

    private static StandardOffer offer(int party) {
        return new StandardOffer(
                new UUID(1, 1),
                "Flex Refunderbar",
                "VYT",
                "VYT:PreassignedFareProduct:FlexRefundable",
                "VYT:Version:PFP-FlexRefundable-1",
                List.of("STANDARD_CLASS"),
                IntStream.range(0, party)
                        .mapToObj(index -> new TravellerFare(
                                Party.id(index),
                                UserType.ADULT,
                                null,
                                "VYT:UserProfile:Adult",
                                Money.nok("976.00"),
                                Money.nok("50.00")))
                        .toList(),
                List.of(),
                200);
    }
}
