package no.personnelticket.console.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A language of the console, by its code of ISO 639-3 in addresses and cookies. */
public enum Language {
    NOB("nb", "Norsk"),
    ENG("en", "English");

    private final Locale locale;
    private final String title;

    Language(String tag, String title) {
        this.locale = Locale.forLanguageTag(tag);
        this.title = title;
    }

    /** As {@code lang} of HTML has it. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** Its name in itself. */
    public String title() {
        return title;
    }

    /** As addresses and the cookie have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chosen one; else the first accepted one; else English. */
    static Language of(String chosen, List<Locale> accepted) {
        return Stream.of(values())
                .filter(language -> language.code().equals(chosen))
                .findFirst()
                .orElseGet(() -> accepted.stream()
                        .flatMap(locale -> Stream.of(values()).filter(language -> language.matches(locale)))
                        .findFirst()
                        .orElse(ENG));
    }

    private boolean matches(Locale accepted) {
        String language = accepted.getLanguage();
        return language.equals(locale.getLanguage())
                || (this == NOB && (language.equals("no") || language.equals("nn")));
    }
}
