package no.personnelticket.http.json;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Refuses JSON whose bytes are not UTF-8 with {@link CharacterCodingException}. Jackson itself accepts overlong
 * sequences, which give a character such as {@code /} a second form that a check may miss.
 */
public final class StrictUtf8 extends InputDecorator {

    private static final long serialVersionUID = 1;

    @Override
    public InputStream decorate(IOContext context, InputStream bytes) {
        return new Checked(bytes);
    }

    /** Null: Jackson reads the bytes as they are. */
    @Override
    public InputStream decorate(IOContext context, byte[] bytes, int offset, int length) throws IOException {
        new Check().accept(ByteBuffer.wrap(bytes, offset, length), true);
        return null;
    }

    /** Null: characters were decoded before. */
    @Override
    public Reader decorate(IOContext context, Reader characters) {
        return null;
    }

    private static final class Check {

        private static final int AT_ONCE = 1024;

        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final CharBuffer characters = CharBuffer.allocate(AT_ONCE);

        /** Leaves the bytes of an incomplete last character. */
        void accept(ByteBuffer bytes, boolean isEnd) throws CharacterCodingException {
            CoderResult result;
            do {
                result = decoder.decode(bytes, characters.clear(), isEnd);
                if (result.isError()) {
                    result.throwException();
                }
            } while (result.isOverflow());
        }
    }

    private static final class Checked extends FilterInputStream {

        private final Check check = new Check();
        private ByteBuffer begun = ByteBuffer.allocate(0);

        Checked(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            int added = Math.max(count, 0);
            ByteBuffer unchecked = ByteBuffer.allocate(begun.remaining() + added)
                    .put(begun)
                    .put(bytes, offset, added)
                    .flip();
            check.accept(unchecked, count < 0);
            begun = unchecked;
            return count;
        }
    }
}
