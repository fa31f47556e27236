package no.personnelticket.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What an event may say at all: the bounds of its values, each with its reason. They are far beyond what happens, and close
 * enough that no later sum, column or reader refuses what was read. Whoever answers a call that causes an event checks the
 * same bounds first. {@code contracts/schemas} says the same where JSON Schema can.
 */
public final class Plausible {

    /** 2021-01-01 in Europe/Oslo: passenger transport is covered by the tax rules from then on. Before it a clock is wrong. */
    public static final Instant FIRST_INSTANT = Instant.parse("2020-12-31T23:00:00Z");

    /** Later points in time, as milliseconds that were read as seconds, are no times of a sale. */
    public static final Instant END_OF_TIME = Instant.parse("2200-01-01T00:00:00Z");

    /** How far ahead of its arrival an event may have happened: room for a time zone that was mistaken, not for a wrong year. */
    public static final Duration AHEAD = Duration.ofHours(24);

    /** Pensioners' periods begin at their birth at the earliest. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** In NOK. The dearest journey of the scheme costs some thousands; ten digits on two tickets overflow a company's sum. */
    public static final Money HIGHEST_PRICE = Money.nok("100000.00");

    /** Characters (code points) of an id, a name or a product. The keys of the database's indexes are of limited size. */
    public static final int LONGEST_TEXT = 200;

    /** Characters of a signed token; it travels in a header of HTTP too. */
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

    /** Throws {@link IllegalArgumentException}, which names the field, for an event that happened {@link #AHEAD} of its arrival. */
    public static void check(Event event, Instant arrival) {
        Required.that(
                !event.time().isAfter(arrival.plus(AHEAD)),
                HAPPENED_AT.get(event.getClass()) + " must not be more than 24 hours ahead");
    }

    /** Why a point in time is none of an event; empty where it is one. */
    public static Optional<String> complaint(Instant time) {
        if (time.isBefore(FIRST_INSTANT)) {
            return Optional.of("must not be before 2021-01-01 (Europe/Oslo)");
        }
        return time.isBefore(END_OF_TIME) ? Optional.empty() : Optional.of("must not be after 2199");
    }

    /** Whether nothing of a text can be seen: it is empty, or of spaces, control characters and characters without width. */
    public static boolean isBlank(String text) {
        return !holds(text, Plausible::isVisible);
    }

    /** Why a text is no id, name or product of an event, without the text; empty where it is one. */
    public static Optional<String> complaint(String text) {
        return complaint(text, LONGEST_TEXT);
    }

    /** As {@link #complaint(String)}, for a text that may be longer or must be shorter. */
    public static Optional<String> complaint(String text, int longest) {
        return isBlank(text) ? Optional.of("must not be blank") : complaintOfBlank(text, longest);
    }

    /** As {@link #complaint}, for a text that may be empty or blank. */
    static Optional<String> complaintOfBlank(String text, int longest) {
        if (holds(text, Plausible::isUnwritable)) {
            return Optional.of("must not hold a control character or half a character");
        }
        return text.codePointCount(0, text.length()) > longest
                ? Optional.of("must not be longer than " + longest + " characters")
                : Optional.empty();
    }

    /** A loop instead of a stream: every text of every event comes by here. */
    private static boolean holds(String text, IntPredicate kind) {
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

    /** Spaces and characters without width: those of the pattern of {@code text} in the schemas, whatever Unicode adds. */
    private static boolean isInvisible(int character) {
        return switch (character) {
            case ' ', 0xa0, 0xad, 0x1680, 0x180e, 0x3000, 0xfeff -> true;
            default ->
                (character >= 0x2000 && character <= 0x200f)
                        || (character >= 0x2028 && character <= 0x202f)
                        || (character >= 0x205f && character <= 0x206f);
        };
    }

    /** PostgreSQL stores no NUL, and half of a surrogate pair is no character: UTF-8 has no bytes for it. */
    private static boolean isUnwritable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }
}
