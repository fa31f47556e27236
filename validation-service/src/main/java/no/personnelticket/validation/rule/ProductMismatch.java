package no.personnelticket.validation.rule;

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
        Findings findings = new Findings();
        for (GivenEntitlement entitlement : question.entitlements()) {
            Fact asked = Fact.asked("entitlementProduct", entitlement.product());
            question.contract(entitlement.contractId())
                    .map(known -> Fact.of(known, "product", known.image().product()))
                    .ifPresent(product -> findings.add(judge(asked, product)));
            question.offer()
                    .flatMap(offer -> question.pricedRight(entitlement.contractId())
                            .map(right -> Fact.of(offer, "product", right.product())))
                    .ifPresent(product -> findings.add(judge(asked, product)));
        }
        return findings.combined();
    }

    private static Finding judge(Fact asked, Fact product) {
        return Finding.refusedIf(!product.value().equals(asked.value()), asked, product);
    }
}
