package no.personnelticket.validation.rule;

/** The given product, id and version, must be that of the contract and the one for which the offer was priced. */
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
    public Finding judge(RuleInput input) {
        Findings findings = new Findings();
        for (GivenEntitlement entitlement : input.entitlements()) {
            RuleFact asked = RuleFact.ofRequest("entitlementProduct", entitlement.product());
            input.contract(entitlement.contractId())
                    .map(known -> RuleFact.of(known, "product", known.image().product()))
                    .ifPresent(product -> findings.add(judge(asked, product)));
            input.offer()
                    .flatMap(offer -> input.pricedRight(entitlement.contractId())
                            .map(right -> RuleFact.of(offer, "product", right.product())))
                    .ifPresent(product -> findings.add(judge(asked, product)));
        }
        return findings.combined();
    }

    private static Finding judge(RuleFact asked, RuleFact product) {
        return Finding.refusedIf(!product.value().equals(asked.value()), asked, product);
    }
}
