package no.personnelticket.validation.reservation;

/** How many coupons of a contract were taken by registered usages, and how many are held for offers. */
record CouponCount(long used, long reserved) {

    CouponCount plusOneReserved() {
        return new CouponCount(used, reserved + 1);
    }
}
