package no.personnelticket.messaging;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Factory;

/**
 * Bytes as they are kept in the database: compressed by zstd, with the help of a sample of what a service keeps most of,
 * where it has one. Then what differs from the sample is all that is left, and a row stays small. What was kept before
 * this can still be read: as an LZ4 block after its length, or as JSON.
 */
final class Compressed {

    /** What is compressed with it cannot be read without it: it never changes. Another one would be the next number. */
    private static final byte[] SAMPLE = sample("/kept-steps.sample");

    private static final byte WITHOUT_SAMPLE = 1;
    private static final byte WITH_SAMPLE = 2;
    private static final int HEADER = 1;
    /** As fast as LZ4. */
    private static final int LEVEL = -3;

    private static final ZstdCompressCtx ZSTD = compressor();

    private Compressed() {}

    static byte[] of(byte[] bytes) {
        byte[] compressed = new byte[HEADER + Math.toIntExact(Zstd.compressBound(bytes.length))];
        compressed[0] = SAMPLE.length == 0 ? WITHOUT_SAMPLE : WITH_SAMPLE;
        synchronized (ZSTD) {
            int length = ZSTD.compressByteArray(compressed, HEADER, compressed.length - HEADER, bytes, 0, bytes.length);
            return Arrays.copyOf(compressed, HEADER + length);
        }
    }

    static byte[] read(byte[] kept) {
        return switch (kept[0]) {
            case WITHOUT_SAMPLE -> zstd(kept, new byte[0]);
            case WITH_SAMPLE -> zstd(kept, SAMPLE);
            default -> StoredEvents.isJson(kept) ? kept : lz4(kept);
        };
    }

    private static byte[] zstd(byte[] kept, byte[] sample) {
        byte[] frame = Arrays.copyOfRange(kept, HEADER, kept.length);
        try (ZstdDecompressCtx decompressor = new ZstdDecompressCtx()) {
            return decompressor.loadDict(sample).decompress(frame, Math.toIntExact(Zstd.getFrameContentSize(frame)));
        }
    }

    /** A length never begins with one of the marks above: that many bytes were not kept. */
    private static byte[] lz4(byte[] kept) {
        byte[] bytes = new byte[ByteBuffer.wrap(kept).getInt()];
        LZ4Factory.fastestInstance()
                .safeDecompressor()
                .decompress(kept, Integer.BYTES, kept.length - Integer.BYTES, bytes, 0);
        return bytes;
    }

    private static ZstdCompressCtx compressor() {
        return new ZstdCompressCtx().setLevel(LEVEL).setContentSize(true).loadDict(SAMPLE);
    }

    private static byte[] sample(String resource) {
        try (InputStream sample = Compressed.class.getResourceAsStream(resource)) {
            return sample == null ? new byte[0] : sample.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
