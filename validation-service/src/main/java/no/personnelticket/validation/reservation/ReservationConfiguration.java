package no.personnelticket.validation.reservation;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import no.personnelticket.store.Database;
import no.personnelticket.store.Measurement;

/** The measurements of reservations. */
class ReservationConfiguration {

    @Produces
    @Singleton
    Measurement active(Database database) {
        return measured(database, "reservations.active", "reserved_until > now()");
    }

    @Produces
    @Singleton
    Measurement expired(Database database) {
        return measured(
                database, "reservations.expired.last.day", "reserved_until between now() - interval '1 day' and now()");
    }

    private static Measurement measured(Database database, String meter, String condition) {
        String sql = "select count(*) from reservation where ended is null and " + condition;
        return new Measurement(
                meter, () -> database.first(sql, row -> row.getLong(1)).orElseThrow());
    }
}
