package no.personnelticket.validation.rule;

import java.util.stream.Stream;

/** The product that was named, id and version, must be that of the contract and the one by which the offer was priced. */
final class ProductMismatch implements Rule {

    @Override
    public Description description() {
        return new Description(
                "PRODUCT_MISMATCH",
                1,
                "Produktet er ikke kontraktens.",
                "The product is not that of the contract.",
                "The product that is given, id and version, is that of the contract and of the offer.",
                "Reserving fails unless the entitlements are exactly those that the offer needs (published, reserve offers).");
    }

    @Override
    public Finding judge(Question question) {
        return Finding.together(question.entitlements().stream().flatMap(entitlement -> expected(entitlement, question)
                .map(expected -> Finding.refusedIf(
                        !expected.value().equals(asked(entitlement).value()), asked(entitlement), expected))));
    }

    private static Fact asked(GivenEntitlement entitlement) {
        return Fact.asked("entitlementProduct", entitlement.product());
    }

    private static Stream<Fact> expected(GivenEntitlement entitlement, Question question) {
        return Stream.concat(
                question.contract(entitlement.contractId()).stream()
                        .map(known -> Fact.of(known, "product", known.image().product())),
                question.pricedRight(entitlement.contractId()).stream().flatMap(right -> question.offer().stream()
                        .map(offer -> Fact.of(offer, "product", right.product()))));
    }
}
