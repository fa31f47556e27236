package no.personnelticket.http.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;

/** The line and column at which JSON could not be read, without its content. */
public final class JsonPlace {

    private JsonPlace() {}

    /**
     * The sentence with line and column, both counted from 1, a column in bytes; only the sentence if they are
     * unknown.
     */
    public static String after(String sentence, Exception unreadable) {
        JsonLocation place = unreadable instanceof JacksonException json ? json.getLocation() : null;
        return place == null || place.getLineNr() < 1
                ? sentence
                : sentence + ": line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
