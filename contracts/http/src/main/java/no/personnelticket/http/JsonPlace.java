package no.personnelticket.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;

/** Where a reader of JSON stopped. It is told without what stands there. */
public final class JsonPlace {

    private JsonPlace() {}

    /** The sentence with line and column, both counted from 1 and a column in bytes; without them where the reader knows none. */
    public static String after(String sentence, Exception unreadable) {
        JsonLocation place = unreadable instanceof JacksonException json ? json.getLocation() : null;
        return place == null || place.getLineNr() < 1
                ? sentence
                : sentence + ": line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
