package no.personnelticket.console.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A language of the console, with its ISO 639-3 code, which URLs and cookies use. */
public enum Language {
    NOB("nb", "Norsk"),
    ENG("en", "English");

    private final Locale locale;
    private final String title;

    Language(String tag, String title) {
        this.locale = Locale.forLanguageTag(tag);
        this.title = title;
    }

    /** The value of the HTML attribute {@code lang}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in that language. */
    public String title() {
        return title;
    }

    /** The code in URLs and the cookie. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The chosen language; else the first accepted language; else English. */
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
