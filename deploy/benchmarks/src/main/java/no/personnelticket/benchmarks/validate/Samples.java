package no.personnelticket.benchmarks.validate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.personnelticket.events.ContractChanged;
import no.personnelticket.events.ContractChanged.TravellerTypePeriod;
import no.personnelticket.events.DiscountRight;
import no.personnelticket.events.EntitlementProduct;
import no.personnelticket.events.Money;
import no.personnelticket.events.OfferPriced;
import no.personnelticket.events.SelectedRight;
import no.personnelticket.events.TravelType;
import no.personnelticket.events.UserType;
import no.personnelticket.validation.rule.Coupons;
import no.personnelticket.validation.rule.GivenEntitlement;
import no.personnelticket.validation.rule.KnownContract;
import no.personnelticket.validation.rule.KnownOffer;
import no.personnelticket.validation.rule.OfferConfiguration;
import no.personnelticket.validation.rule.RuleInput;

/** Invented offers and contracts that every rule accepts. */
final class Samples {

    static final EntitlementProduct PRODUCT =
            new EntitlementProduct("ENT:EntitlementProduct:levelA2", "ENT:Version:EP-levelA2-1");

    private static final long CUSTOMER = 1_000_001;
    private static final Duration LIFETIME = Duration.ofHours(1);

    private Samples() {}

    /** A contract of one customer with more coupons than a run uses. */
    static ContractChanged contract(UUID contractId, long customerNumber, Instant now, LocalDate day) {
        return new ContractChanged(
                contractId,
                1,
                ContractChanged.Status.ACTIVE,
                day,
                day,
                List.of(customerNumber),
                1,
                new UUID(1, 1),
                TravelType.PRIVATE,
                PRODUCT,
                1_000_000,
                1_000_000,
                null,
                List.of(new TravellerTypePeriod(UserType.ADULT, day.minusYears(20), day.plusYears(20))),
                now);
    }

    /** An offer with one adult for each of the contracts. */
    static OfferPriced offer(UUID offerId, List<UUID> contractIds, long customerNumber, Instant now, LocalDate day) {
        List<OfferPriced.Traveller> travellers = IntStream.range(0, contractIds.size())
                .mapToObj(place -> traveller(Integer.toString(place + 1), contractIds.get(place)))
                .toList();
        return new OfferPriced(
                offerId,
                new UUID(2, 2),
                customerNumber,
                now,
                now.plus(LIFETIME),
                day,
                new OfferPriced.Journey("NSR:StopPlace:59872", "NSR:StopPlace:548"),
                "VYT",
                "VYT:PreassignedFareProduct:FlexRefundable",
                "STANDARD_CLASS",
                "fingerprint",
                travellers.stream().map(OfferPriced.Traveller::price).reduce(Money.ZERO, Money::plus),
                travellers,
                null);
    }

    /** The data that the service has received for a party of adults, each with a contract with coupons. */
    record Party(OfferPriced offer, List<ContractChanged> contracts, Instant now) {

        static Party of(int adults, Instant now, LocalDate day) {
            List<ContractChanged> contracts = IntStream.range(0, adults)
                    .mapToObj(place -> contract(new UUID(3, place), CUSTOMER, now, day))
                    .toList();
            List<UUID> contractIds =
                    contracts.stream().map(ContractChanged::contractId).toList();
            return new Party(Samples.offer(new UUID(4, 4), contractIds, CUSTOMER, now, day), contracts, now);
        }

        /** The input of the rules. */
        RuleInput ruleInput() {
            OfferConfiguration configuration = new OfferConfiguration(
                    offer.offerId(),
                    offer.travellers().stream()
                            .map(OfferPriced.Traveller::travellerId)
                            .toList(),
                    contracts.stream()
                            .map(image -> new GivenEntitlement(CUSTOMER, image.contractId(), PRODUCT))
                            .toList());
            Map<UUID, KnownContract> known = contracts.stream()
                    .map(image -> new KnownContract(image, new Coupons(3, 2, Optional.empty())))
                    .collect(Collectors.toMap(contract -> contract.image().contractId(), Function.identity()));
            return new RuleInput(
                    now,
                    offer.travelDate(),
                    configuration,
                    List.of(configuration),
                    Optional.of(KnownOffer.of(offer, Set.of(), configuration.selectedTravellerIds())),
                    known);
        }
    }

    private static OfferPriced.Traveller traveller(String travellerId, UUID contractId) {
        return new OfferPriced.Traveller(
                travellerId,
                UserType.ADULT,
                Money.nok("1026.00"),
                Money.nok("50.00"),
                new DiscountRight(
                        "ENT:SaleDiscountRight:ReservasjonsavgifterA",
                        "ENT:Version:SDR-Reservasjonsavgifter-1",
                        Money.nok("-976.00"),
                        PRODUCT.id()),
                new SelectedRight(contractId, 1, PRODUCT, TravelType.PRIVATE),
                Money.nok("50.00"));
    }
}
