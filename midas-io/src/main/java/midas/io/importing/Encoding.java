package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The character set of a file, found from all of its bytes: a byte order mark, else UTF-8 where every byte agrees, else
 * what statistics say.
 *
 * @param charset the character set
 * @param markLength length of the byte order mark in bytes
 * @param valid whether it is known that every byte means something in this character set
 */
record Encoding(Charset charset, int markLength, boolean valid) {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** What a look at every byte tells. */
    sealed interface Look {
        /** A text. */
        record Text(Encoding encoding) implements Look {}

        /** Nothing but white space. */
        record Empty() implements Look {}

        /** Bytes that no text has. */
        record Binary() implements Look {}
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
            return new Look.Empty();
        }
        Encoding encoding = decide(passes, known, mark, census);
        boolean zerosBelong = encoding.charset().name().startsWith("UTF-16")
                || encoding.charset().name().startsWith("UTF-32");
        return census.isBinary() && !zerosBelong ? new Look.Binary() : new Look.Text(encoding);
    }

    private static Encoding decide(Passes passes, Optional<Charset> known, @Nullable Mark mark, ByteCensus census)
            throws IOException {
        if (known.isPresent()) {
            Charset charset = known.get();
            int markLength = mark != null && mark.charset().equals(charset) ? mark.length() : 0;
            return new Encoding(charset, markLength, charset.equals(StandardCharsets.UTF_8) && census.isUtf8());
        }
        if (mark != null) {
            return new Encoding(
                    mark.charset(), mark.length(), mark.charset().equals(StandardCharsets.UTF_8) && census.isUtf8());
        }
        Optional<Charset> wide = census.utf16();
        if (wide.isPresent()) {
            return new Encoding(wide.get(), 0, false);
        }
        if (census.isUtf8() || census.isBinary()) {
            return new Encoding(StandardCharsets.UTF_8, 0, census.isUtf8());
        }
        return new Encoding(guess(passes), 0, false);
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

    private static Charset guess(Passes passes) throws IOException {
        passes.plusOne();
        UniversalDetector detector = new UniversalDetector();
        try (InputStream in = passes.bytes()) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n > 0 && !detector.isDone(); n = in.read(buffer)) {
                detector.handleData(buffer, 0, n);
            }
        }
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        boolean usable = name != null && Charset.isSupported(name) && !name.startsWith("UTF-");
        return usable ? Charset.forName(name) : FALLBACK;
    }
}
