package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first line {@code sep=;}, which spreadsheet programs put before the header to name the delimiter.
 *
 * @param delimiter the delimiter it names
 * @param length its length in bytes, a byte order mark included and the line end not
 */
record SeparatorLine(char delimiter, int length) {

    private static final int LONGEST = 16;
    private static final Pattern LINE =
            Pattern.compile("(?:\u00EF\u00BB\u00BF)?sep=([^\"\r\n])(?=[\r\n])", Pattern.CASE_INSENSITIVE);

    /** Returns the line a source begins with, if it does. */
    static Optional<SeparatorLine> of(Source source) throws IOException {
        try (InputStream in = source.open()) {
            // a byte as a character each: the line is ASCII
            Matcher line = LINE.matcher(new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1));
            return line.lookingAt()
                    ? Optional.of(new SeparatorLine(line.group(1).charAt(0), line.end()))
                    : Optional.empty();
        }
    }

    /** Returns the source with an empty line in this one's place, so that lines keep their numbers. */
    Source blankedIn(Source source) {
        return new Source.Tail(source, length);
    }

    /** Returns options with this delimiter, unless they have one. */
    ImportOptions in(ImportOptions options) {
        return options.delimiter().isPresent() ? options : options.withDelimiter(delimiter);
    }
}
