package no.personnelticket.validation.reservation;

/** How many coupons of a contract were used by registered usages, and how many are reserved. */
record CouponCount(long used, long reserved) {

    CouponCount plusOneReserved() {
        return new CouponCount(used, reserved + 1);
    }
}
