package no.personnelticket.local.sale;

/** The price of a journey without a right, the discount of the right, and the amount left to pay; in NOK. */
record Prices(String fullFare, String discount, String price) {

    /** The published example: the seat reservation is left to pay. */
    static final Prices PUBLISHED = new Prices("1026.00", "-976.00", "50.00");

    /** A family member's discount of 90 %. */
    static final Prices FAMILY = new Prices("1026.00", "-878.40", "147.60");
}
