package no.personnelticket.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The bounds of the values of events, each with its reason. They are far beyond real values, and narrow enough that no
 * later sum, column or reader refuses an event that was accepted. An operation that causes an event checks the same bounds
 * before it accepts a request. {@code contracts/schemas} has the same bounds where JSON Schema can express them.
 */
public final class Plausible {

    /**
     * 2021-01-01 in Europe/Oslo: the tax rules cover passenger transport from then on. An earlier time comes from a wrong
     * clock.
     */
    public static final Instant FIRST_INSTANT = Instant.parse("2020-12-31T23:00:00Z");

    /** A later time is not that of a sale, for instance milliseconds that were read as seconds. */
    public static final Instant END_OF_TIME = Instant.parse("2200-01-01T00:00:00Z");

    /** How far an event's time may lie ahead of its arrival: enough for a wrong time zone, too little for a wrong year. */
    public static final Duration AHEAD = Duration.ofHours(24);

    /** Pensioners' periods begin at their birth at the earliest. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /**
     * In NOK. The most expensive journey of the scheme costs some thousands; two tickets of ten digits would overflow a
     * company's sum.
     */
    public static final Money HIGHEST_PRICE = Money.nok("100000.00");

    /** Characters (code points) of an id, a name or a product. The keys of the database's indexes are of limited size. */
    public static final int LONGEST_TEXT = 200;

    /** Characters of a signed token; it is sent in HTTP headers too. */
    public static final int LONGEST_TOKEN = 4000;

    /** Characters of the value of a fact that a rule used: it may list the ids of a whole party. */
    public static final int LONGEST_VALUE = 20_000;

    /** Tickets of an order line, travellers of a journey, rules of a verdict, consumers of a contract. */
    public static final int MOST_ENTRIES = 500;

    /** What {@link #MOST_ENTRIES} travellers pay together. */
    static final Money HIGHEST_TOTAL = Money.nok("50000000.00");

    /** Facts that one rule used: some for each entitlement of an order. */
    public static final int MOST_FACTS = 5_000;

    /** The largest whole number that every reader of JSON reads exactly: 2^53 - 1. */
    public static final long HIGHEST_NUMBER = 9_007_199_254_740_991L;

    /** Coupons of a contract, or of one use; their sum is an int. */
    public static final int MOST_COUPONS = 1_000_000;

    static final Map<Class<? extends Event>, String> HAPPENED_AT = Map.of(
            ContractChanged.class, "changedAt",
            RightsSelected.class, "selectedAt",
            OfferPriced.class, "pricedAt",
            OfferValidated.class, "validatedAt",
            TicketDistributed.class, "distributedAt",
            DistributionChecked.class, "distributedAt",
            TicketRefunded.class, "refundedAt",
            UsageRegistered.class, "registeredAt");

    private Plausible() {}

    /**
     * Throws {@link IllegalArgumentException}, which names the field, if the event's time is more than {@link #AHEAD} ahead
     * of its arrival.
     */
    public static void check(Event event, Instant arrival) {
        Required.that(
                !event.time().isAfter(arrival.plus(AHEAD)),
                HAPPENED_AT.get(event.getClass()) + " must not be more than 24 hours ahead");
    }

    /** Why an event cannot have this time; empty if it can. */
    public static Optional<String> complaint(Instant time) {
        if (time.isBefore(FIRST_INSTANT)) {
            return Optional.of("must not be before 2021-01-01 (Europe/Oslo)");
        }
        return time.isBefore(END_OF_TIME) ? Optional.empty() : Optional.of("must not be after 2199");
    }

    /**
     * Whether a text has no visible character: it is empty, or has only spaces, control characters and zero-width
     * characters.
     */
    public static boolean isBlank(String text) {
        return !contains(text, Plausible::isVisible);
    }

    /** Why a text cannot be an id, name or product of an event; empty if it can. The reason does not repeat the text. */
    public static Optional<String> complaint(String text) {
        return complaint(text, LONGEST_TEXT);
    }

    /** As {@link #complaint(String)}, with another limit of its length. */
    public static Optional<String> complaint(String text, int longest) {
        return isBlank(text) ? Optional.of("must not be blank") : complaintOfBlank(text, longest);
    }

    /** As {@link #complaint}, for a text that may be empty or blank. */
    static Optional<String> complaintOfBlank(String text, int longest) {
        if (contains(text, Plausible::isUnwritable)) {
            return Optional.of("must not hold a control character or half a character");
        }
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of("must not be longer than " + longest + " characters")
                : Optional.empty();
    }

    /** A loop instead of a stream, because every text of every event is checked here. */
    private static boolean contains(String text, IntPredicate kind) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            if (kind.test(character)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVisible(int character) {
        return !isUnwritable(character) && !isInvisible(character);
    }

    /**
     * Spaces and zero-width characters: those in the pattern of {@code text} in the schemas, also when Unicode adds more.
     */
    private static boolean isInvisible(int character) {
        return switch (character) {
            case ' ', 0xa0, 0xad, 0x1680, 0x180e, 0x3000, 0xfeff -> true;
            default ->
                (character >= 0x2000 && character <= 0x200f)
                        || (character >= 0x2028 && character <= 0x202f)
                        || (character >= 0x205f && character <= 0x206f);
        };
    }

    /** PostgreSQL cannot store NUL, and UTF-8 cannot encode half of a surrogate pair. */
    private static boolean isUnwritable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
