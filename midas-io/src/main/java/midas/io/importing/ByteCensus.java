package midas.io.importing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Counts what tells text from other bytes, and checks whether all of it is UTF-8. */
final class ByteCensus {

    private static final int FEWEST_FOR_UTF16 = 4;
    private static final int FEWEST_TO_TELL = 3;
    private static final int FEW_BROKEN = 4;
    private static final int SHORT = 1000;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long EACH_BEHIND_SPACE = 0x2121212121212121L;

    private long bytes;
    private long controls;
    private long zerosAtEven;
    private long zerosAtOdd;
    private boolean content;
    private long line = 1;

    private long sequences;
    private long broken;
    private int continuation;
    private int lowest = 0x80;
    private int highest = 0xbf;

    /** Takes note of {@code buffer[from, to)}, which follows what came before. */
    void accept(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (to - i > Long.BYTES && isOrdinary((long) EIGHT.get(buffer, i))) {
                ordinary();
                i += Long.BYTES - 1;
            } else if (buffer[i] <= ' ') {
                special(buffer[i], bytes + (i - from));
            } else {
                ordinary();
            }
        }
        bytes += to - from;
    }

    /** Returns whether all eight bytes are ASCII behind the space: in none of them a bit 7, and none borrows one. */
    private static boolean isOrdinary(long eight) {
        return ((eight | (eight - EACH_BEHIND_SPACE)) & HIGH_BITS) == 0;
    }

    private void ordinary() {
        content = true;
        if (continuation > 0) {
            breakOff();
        }
    }

    private void breakOff() {
        broken++;
        continuation = 0;
    }

    private void special(int b, long position) {
        if (b < 0) {
            content = true;
            followUtf8(b & 0xff);
            return;
        }
        if (continuation > 0) {
            breakOff();
        }
        if (b == '\n' && !hasZeros()) {
            line++;
        }
        if (b == 0) {
            if ((position & 1) == 0) {
                zerosAtEven++;
            } else {
                zerosAtOdd++;
            }
        } else if (b < '\t' || b > '\r' && b < ' ' && b != 0x1a) {
            controls++;
        }
    }

    /** Table 3-7 of the Unicode standard: well-formed byte sequences. */
    private void followUtf8(int b) {
        if (continuation > 0) {
            if (b >= lowest && b <= highest) {
                continuation--;
                sequences += continuation == 0 ? 1 : 0;
                lowest = 0x80;
                highest = 0xbf;
                return;
            }
            breakOff();
        }
        lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        if (b >= 0xc2 && b <= 0xdf) {
            continuation = 1;
        } else if (b >= 0xe0 && b <= 0xef) {
            continuation = 2;
        } else if (b >= 0xf0 && b <= 0xf4) {
            continuation = 3;
        } else {
            broken++;
        }
    }

    /** Returns whether there is anything but white space. */
    boolean hasContent() {
        return content;
    }

    /** Returns whether every byte so far is valid UTF-8 and no sequence is left open. */
    boolean isUtf8() {
        return broken == 0 && continuation == 0;
    }

    /** Returns whether characters beyond ASCII are there that are valid UTF-8, and twice as many as bytes that are not; one such byte beside one such character is enough. */
    boolean isMostlyUtf8() {
        long wrong = broken + (continuation > 0 ? 1 : 0);
        return sequences > 0 && (sequences >= 2 * wrong || wrong == 1);
    }

    /** Returns whether a fair part of the bytes beyond ASCII agrees with UTF-8. */
    boolean isPartlyUtf8() {
        return FEW_BROKEN * sequences >= broken;
    }

    /**
     * Returns whether next to no bytes are beyond ASCII.
     *
     * @param ofAnyLength whether a short text counts, too
     */
    boolean isHardlyBeyondAscii(boolean ofAnyLength) {
        return broken < FEWEST_TO_TELL && (ofAnyLength || bytes > SHORT);
    }

    /** Returns whether there is any zero. */
    boolean hasZeros() {
        return zerosAtEven + zerosAtOdd > 0;
    }

    /** Returns the line of the first zero in what is otherwise a text, or 0: other binary files have more that no text has. */
    long lineOfZero() {
        return hasZeros() && isUtf8() && controls == 0 && content ? line : 0;
    }

    /** Returns whether every byte so far is valid UTF-8 and none is a control character that texts do not have. */
    boolean isPlain() {
        return isUtf8() && zerosAtEven + zerosAtOdd + controls == 0;
    }

    /**
     * Returns whether zeros or control characters are there that no text in a single- or multibyte character set has.
     */
    boolean isBinary() {
        return zerosAtEven + zerosAtOdd > 0 || controls > bytes / 100 + 1;
    }

    /** Returns the UTF-16 whose zeros, one in nearly every second byte, are there without a byte order mark. */
    Optional<Charset> utf16() {
        if (bytes < FEWEST_FOR_UTF16 || controls > 0) {
            return Optional.empty();
        }
        long many = 7 * bytes / 20;
        boolean clear = Math.max(zerosAtEven, zerosAtOdd) >= many && Math.min(zerosAtEven, zerosAtOdd) <= bytes / 100;
        return clear ? possibleUtf16() : Optional.empty();
    }

    /** Returns the UTF-16 that the places of the zeros allow. */
    Optional<Charset> possibleUtf16() {
        if (zerosAtOdd > 0 && zerosAtEven <= zerosAtOdd / 3) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zerosAtEven > 0 && zerosAtOdd <= zerosAtEven / 3) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}
