package no.personnelticket.local.sale;

/** What a journey costs without a right, what the right takes off, and what is left to pay; in NOK. */
record Prices(String fullFare, String discount, String price) {

    /** The published example: what is left is the seat reservation. */
    static final Prices PUBLISHED = new Prices("1026.00", "-976.00", "50.00");

    /** A family member's discount of 90 %. */
    static final Prices FAMILY = new Prices("1026.00", "-878.40", "147.60");
}
