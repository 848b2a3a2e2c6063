package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The character set of a file, found from all of its bytes. In this order: what is known; a byte order mark; UTF-16 where the zeros between ASCII characters
 * show it; UTF-8 where every byte agrees, or where few of many do not; else what {@link LegacyEncoding} makes of the bytes.
 *
 * @param charset the character set
 * @param markLength length of the byte order mark in bytes
 * @param valid whether it is known that every byte means something in this character set
 * @param doubtful whether the bytes speak for another character set, too, or rather
 */
record Encoding(Charset charset, int markLength, boolean valid, boolean doubtful) {

    private static final int BUFFER = 1 << 16;

    /** What a look at every byte tells. */
    sealed interface Look {
        /** A text. */
        record Text(Encoding encoding) implements Look {}

        /** Nothing but white space. */
        record Empty() implements Look {}

        /**
         * Bytes that no text has.
         *
         * @param zeroLine line of the first zero where nothing else speaks against a text; else 0
         */
        record Binary(long zeroLine) implements Look {}

        /** Bytes that no text has in the character set that is known. */
        record NotIn(Charset charset) implements Look {}
    }

    private record Mark(Charset charset, int length) {}

    /** Returns whether delimiters, quotes, digits and line ends can be told from the bytes alone. */
    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** Returns the length of the byte order mark of UTF-8, or 0 where a text does not begin with it. */
    static int utf8MarkLength(byte[] text) {
        Mark mark = mark(text, text.length);
        return mark != null && mark.charset().equals(StandardCharsets.UTF_8) ? mark.length() : 0;
    }

    /** Returns the length of the byte order mark that a text begins with, or 0. */
    static int markLength(byte[] text) {
        Mark mark = mark(text, text.length);
        return mark == null ? 0 : mark.length();
    }

    /** Looks at every byte, and shows it to the sniffer as if the text were in UTF-8. */
    static Look find(Passes passes, Optional<Charset> known, RecordSniffer sniffer) throws IOException {
        ByteCensus census = new ByteCensus();
        Mark mark = null;
        try (InputStream in = passes.bytes()) {
            byte[] buffer = new byte[BUFFER];
            boolean first = true;
            for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
                int from = 0;
                if (first) {
                    mark = mark(buffer, n);
                    from = mark == null ? 0 : mark.length();
                    first = false;
                }
                census.accept(buffer, from, n);
                sniffer.accept(buffer, from, n);
            }
        }
        if (!census.hasContent()) {
            return census.hasZeros() && mark == null ? new Look.Binary(census.lineOfZero()) : new Look.Empty();
        }
        Encoding encoding = known.isPresent()
                ? asKnown(known.get(), mark, census)
                : mark != null ? marked(mark, census) : guessed(passes, census);
        boolean zerosBelong = isWide(encoding.charset());
        if (!census.isBinary() || zerosBelong) {
            return new Look.Text(encoding);
        }
        return known.isPresent() && (mark != null || census.utf16().isPresent())
                ? new Look.NotIn(known.get())
                : new Look.Binary(census.lineOfZero());
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** A byte order mark that contradicts what is known is not believed. */
    private static Encoding asKnown(Charset known, @Nullable Mark mark, ByteCensus census) {
        boolean anyOrder = known.equals(StandardCharsets.UTF_16) || known.equals(StandardCharsets.UTF_32);
        boolean fits = mark != null
                && (mark.charset().equals(known)
                        || anyOrder && mark.charset().name().startsWith(known.name()));
        if (mark != null && fits) {
            return marked(mark, census);
        }
        Charset charset =
                known.equals(StandardCharsets.UTF_16) ? census.possibleUtf16().orElse(known) : known;
        boolean utf8 = known.equals(StandardCharsets.UTF_8);
        boolean doubtful = mark != null
                || !utf8 && census.isUtf8() && (census.isMostlyUtf8() || isWide(known) && !census.hasZeros());
        return new Encoding(charset, 0, utf8 && census.isUtf8(), doubtful);
    }

    private static Encoding marked(Mark mark, ByteCensus census) {
        boolean valid = mark.charset().equals(StandardCharsets.UTF_8) && census.isUtf8();
        return new Encoding(mark.charset(), mark.length(), valid, false);
    }

    private static Encoding guessed(Passes passes, ByteCensus census) throws IOException {
        Optional<Charset> wide = census.utf16();
        if (wide.isEmpty() && census.isBinary() && !census.isUtf8()) {
            wide = withoutManyZeros(passes, census);
        }
        if (wide.isPresent()) {
            return new Encoding(wide.get(), 0, false, false);
        }
        if (census.isUtf8() || census.isMostlyUtf8() || census.isBinary()) {
            return new Encoding(StandardCharsets.UTF_8, 0, census.isUtf8(), false);
        }
        LegacyEncoding.Guess guess = guess(passes);
        return new Encoding(guess.charset(), 0, false, guess.doubtful() || tellsLittle(guess.charset(), census));
    }

    /** A few bytes beyond ASCII may be wrong ones as well as letters: in a long text, where UTF-8 stands beside them, or where they are signs. */
    private static boolean tellsLittle(Charset charset, ByteCensus census) {
        boolean oneByte = charset.newEncoder().maxBytesPerChar() <= 1;
        boolean signs = charset.name().equals("ISO-8859-15");
        return census.isHardlyBeyondAscii(signs) || oneByte && census.isPartlyUtf8();
    }

    /** Characters such as U+4E00 have their zero in the other place: where the zeros do not tell, both orders are tried. */
    private static Optional<Charset> withoutManyZeros(Passes passes, ByteCensus census) throws IOException {
        Optional<Charset> likely = census.possibleUtf16();
        if (likely.isPresent() && WideText.isText(passes, likely.get())) {
            return likely;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (!likely.equals(Optional.of(charset)) && WideText.isTextOfFewScripts(passes, charset)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Mark mark(byte[] buffer, int n) {
        int b0 = n > 0 ? buffer[0] & 0xff : -1;
        int b1 = n > 1 ? buffer[1] & 0xff : -1;
        int b2 = n > 2 ? buffer[2] & 0xff : -1;
        int b3 = n > 3 ? buffer[3] & 0xff : -1;
        if (b0 == 0xef && b1 == 0xbb && b2 == 0xbf) {
            return new Mark(StandardCharsets.UTF_8, 3);
        }
        if (b0 == 0xff && b1 == 0xfe && b2 == 0 && b3 == 0) {
            return new Mark(StandardCharsets.UTF_32LE, 4);
        }
        if (b0 == 0 && b1 == 0 && b2 == 0xfe && b3 == 0xff) {
            return new Mark(StandardCharsets.UTF_32BE, 4);
        }
        if (b0 == 0xff && b1 == 0xfe) {
            return new Mark(StandardCharsets.UTF_16LE, 2);
        }
        if (b0 == 0xfe && b1 == 0xff) {
            return new Mark(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static LegacyEncoding.Guess guess(Passes passes) throws IOException {
        LegacyEncoding bytes = new LegacyEncoding();
        passes.plusOne();
        readAll(passes, bytes::accept);
        Charset named = bytes.toTry();
        if (named != null) {
            passes.plusOne();
            readAll(passes, bytes.trying(named)::accept);
        }
        return bytes.guess();
    }

    /** Takes note of bytes. */
    @FunctionalInterface
    interface Bytes {
        void accept(byte[] bytes, int from, int to);
    }

    static void readAll(Passes passes, Bytes taker) throws IOException {
        try (InputStream in = passes.bytes()) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                taker.accept(buffer, 0, n);
            }
        }
    }
}
