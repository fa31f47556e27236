package no.personnelticket.console.quarantine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.personnelticket.console.quarantine.ShownBody.Line;

/** A text body that is not valid JSON, unchanged, with a mark at the place where the parser stopped. */
record MalformedText(String text) {

    private static final String LINE_END = "\r\n|[\r\n]";

    /** The lines of the part that is shown. */
    List<Line> lines(Optional<Place> place) {
        int last = text.stripTrailing().length() - 1;
        int fault = place.map(where -> Math.min(index(where), last)).orElse(-1);
        int first = fault < ShownBody.SHOWN ? 0 : fault - ShownBody.SHOWN / 2;
        int end = Math.min(text.length(), first + ShownBody.SHOWN);
        List<Line> lines = new ArrayList<>();
        int begin = first;
        for (String line : text.substring(first, end).split(LINE_END, -1)) {
            lines.add(line(line, fault - begin));
            begin = Math.min(end, begin + line.length() + lengthOfLineEnd(begin + line.length()));
        }
        return lines;
    }

    /** If the body ends too early, there is no character to mark, so the last one is marked. */
    private static Line line(String line, int fault) {
        if (fault < 0 || fault > line.length() || line.isEmpty()) {
            return Line.of(line, false);
        }
        int at = Math.min(fault, line.length() - 1);
        int after = line.offsetByCodePoints(at, 1);
        return new Line(line.substring(0, at), line.substring(at, after), line.substring(after));
    }

    private int lengthOfLineEnd(int at) {
        return text.startsWith("\r\n", at) ? 2 : 1;
    }

    private int index(Place place) {
        int begin = 0;
        for (int line = 1; line < place.line(); line++) {
            begin = endOfLine(begin);
            begin += begin < text.length() ? lengthOfLineEnd(begin) : 0;
        }
        byte[] bytes = text.substring(begin, endOfLine(begin)).getBytes(StandardCharsets.UTF_8);
        int before = Math.min(Math.max(0, place.column() - 1), bytes.length);
        return begin + new String(bytes, 0, before, StandardCharsets.UTF_8).length();
    }

    private int endOfLine(int begin) {
        int at = begin;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
