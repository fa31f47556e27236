package no.personnelticket.http;

/**
 * A text in one language [P].
 *
 * @param languageCode ISO 639-3, for instance {@code nob} or {@code eng}
 */
public record LocalizedText(String text, String languageCode) {}
