package no.personnelticket.messaging;

import java.util.Arrays;

/**
 * JSON that is put together by hand, for what is written so often that the mapper's way of looking at each field counts.
 * Reads as {@link EventJson} writes it: a field that is null is left out.
 */
public final class JsonText {

    private byte[] json;
    private int length;

    /** {@code expected} is the usual length in bytes; it may be longer. */
    public JsonText(int expected) {
        json = new byte[expected];
    }

    /** Begins an object, alone or in an array. */
    public JsonText object() {
        separate();
        return add('{');
    }

    /** Begins an object that is a field. */
    public JsonText object(String name) {
        return name(name).add('{');
    }

    public JsonText endObject() {
        return add('}');
    }

    /** Begins an array that is a field. */
    public JsonText array(String name) {
        return name(name).add('[');
    }

    public JsonText endArray() {
        return add(']');
    }

    /** Any text; what JSON has to escape is escaped. */
    public JsonText text(String name, String text) {
        if (text == null || isPlain(text)) {
            return plain(name, text);
        }
        byte[] escaped = EventJson.write(text);
        name(name).makeRoom(escaped.length);
        System.arraycopy(escaped, 0, json, length, escaped.length);
        length += escaped.length;
        return this;
    }

    /** A value in whose text, ASCII only, there is nothing to escape: an id, a time, a constant. */
    public JsonText plain(String name, Object value) {
        return value == null
                ? this
                : name(name).add('"').addAscii(value.toString()).add('"');
    }

    public JsonText number(String name, long number) {
        return name(name).addAscii(Long.toString(number));
    }

    public JsonText truth(String name, boolean truth) {
        return name(name).addAscii(Boolean.toString(truth));
    }

    /** In UTF-8. */
    public byte[] bytes() {
        return Arrays.copyOf(json, length);
    }

    private JsonText name(String name) {
        separate();
        return add('"').addAscii(name).add('"').add(':');
    }

    private void separate() {
        if (length > 0 && json[length - 1] != '{' && json[length - 1] != '[') {
            add(',');
        }
    }

    private JsonText add(char sign) {
        makeRoom(1);
        json[length++] = (byte) sign;
        return this;
    }

    @SuppressWarnings("deprecation") // copies, which is right for ASCII and needs no array in between
    private JsonText addAscii(String text) {
        makeRoom(text.length());
        text.getBytes(0, text.length(), json, length);
        length += text.length();
        return this;
    }

    private void makeRoom(int more) {
        if (length + more > json.length) {
            json = Arrays.copyOf(json, Math.max(2 * json.length, length + more));
        }
    }

    private static boolean isPlain(String text) {
        for (int place = 0; place < text.length(); place++) {
            char letter = text.charAt(place);
            if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
                return false;
            }
        }
        return true;
    }
}
