package midas.io.importing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text in one number, the first in the lowest bits: questions that can be asked of all of them at once. */
final class EightBytes {

    static final long QUOTES = of('"');
    static final long LINE_FEEDS = of('\n');
    static final long RETURNS = of('\r');
    static final long COMMAS = of(',');
    static final long SEMICOLONS = of(';');

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;
    private static final long ABOVE_SPACE = of((char) (0x7f - ' '));
    private static final long ABOVE_SEMICOLON = of((char) (0x7f - ';'));

    private EightBytes() {}

    /** Returns those from {@code from} on, of which there must be eight. */
    static long at(byte[] text, int from) {
        return (long) EIGHT.get(text, from);
    }

    /** Returns eight of one character below 256. */
    static long of(char c) {
        return c * 0x0101010101010101L;
    }

    /** Returns whether all bytes are from the comma to the semicolon: digits, signs, points and what separates them. */
    static boolean areOfNumbers(long eight) {
        return (((eight - COMMAS) | (eight + ABOVE_SEMICOLON) | eight) & ~LOW_BITS) == 0;
    }

    /** Returns whether all bytes are white space or control characters. */
    static boolean areBlank(long eight) {
        return ((((eight & LOW_BITS) + ABOVE_SPACE) | eight) & ~LOW_BITS) == 0;
    }

    /** Returns a number with bit 7 set in each byte that is 0 in {@code eight}, and no other bit. */
    static long zeros(long eight) {
        return ~((eight & LOW_BITS) + LOW_BITS | eight | LOW_BITS);
    }
}
