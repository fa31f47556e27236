package no.personnelticket.rights.batch;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.postgresql.util.ByteConverter;

/** How PostgreSQL writes the values of a type in binary; the constants are its own names of the types, in capitals. */
enum BinaryType {
    UUID {
        @Override
        void write(Object value, BinaryRows rows) {
            java.util.UUID uuid = (java.util.UUID) value;
            rows.int8(uuid.getMostSignificantBits());
            rows.int8(uuid.getLeastSignificantBits());
        }
    },
    TEXT {
        @Override
        void write(Object value, BinaryRows rows) {
            rows.raw(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    },
    INT4 {
        @Override
        void write(Object value, BinaryRows rows) {
            rows.int4((Integer) value);
        }
    },
    INT8 {
        @Override
        void write(Object value, BinaryRows rows) {
            rows.int8((Long) value);
        }
    },
    BOOL {
        @Override
        void write(Object value, BinaryRows rows) {
            rows.int1((Boolean) value ? 1 : 0);
        }
    },
    NUMERIC {
        @Override
        void write(Object value, BinaryRows rows) {
            rows.raw(ByteConverter.numeric((BigDecimal) value));
        }
    },
    DATE {
        @Override
        void write(Object value, BinaryRows rows) {
            rows.int4((int) (((LocalDate) value).toEpochDay() - EPOCH.toEpochDay()));
        }
    },
    TIMESTAMPTZ {
        @Override
        void write(Object value, BinaryRows rows) {
            Instant epoch = EPOCH.atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
            rows.int8(ChronoUnit.MICROS.between(epoch, (Instant) value));
        }
    };

    /** PostgreSQL counts from here. */
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    abstract void write(Object value, BinaryRows rows);
}
