package no.personnelticket.rights.imports;

/** In which line of a file each key came first. A few bytes for each key, because a file may have many. */
final class FirstLines {

    private long[] keys = new long[1 << 8];

    /** Of the key in the same place; 0 where there is none. */
    private int[] lines = new int[keys.length];

    private int size;

    /** The line, counted from 1; 0 when the key has not come yet. */
    int of(long key) {
        return lines[place(key)];
    }

    /** Remembers one that has not come yet. */
    void add(long key, long line) {
        if (2 * size == keys.length) {
            grow();
        }
        put(key, Math.toIntExact(line));
        size++;
    }

    private void put(long key, int line) {
        int place = place(key);
        keys[place] = key;
        lines[place] = line;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLines = lines;
        keys = new long[2 * oldKeys.length];
        lines = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                put(oldKeys[i], oldLines[i]);
            }
        }
    }

    /** Where the key is, or would be. */
    private int place(long key) {
        int place = spread(key) & (keys.length - 1);
        while (lines[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private static int spread(long key) {
        long spread = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (spread >>> 32);
    }
}
