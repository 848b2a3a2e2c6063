package midas.io.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, decoded as its first bytes ask for: by a byte order mark, or the declaration, else
 * UTF-8. The parser's own decoders write to the standard error where they meet bytes that are no characters.
 */
final class XmlText {

    private static final int LONGEST_DECLARATION = 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private XmlText() {}

    /**
     * Opens a document. What cannot be decoded ends the reading with a {@link java.nio.charset.CharacterCodingException}.
     *
     * @throws DamagedException if it names an encoding that there is not
     */
    static Reader of(InputStream bytes) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(LONGEST_DECLARATION);
        byte[] beginning = in.readNBytes(LONGEST_DECLARATION);
        in.reset();
        Reader reader = new InputStreamReader(
                in,
                charset(beginning)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new WithoutMark(reader);
    }

    private static Charset charset(byte[] beginning) throws DamagedException {
        int first = beginning.length > 0 ? beginning[0] & 0xff : 0;
        int second = beginning.length > 1 ? beginning[1] & 0xff : 0;
        if (first == 0xfe && second == 0xff || first == 0 && second == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xff && second == 0xfe || first == '<' && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher named = ENCODING.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException e) {
            throw new DamagedException("encoding " + named.group(1), e);
        }
    }

    /** Leaves a byte order mark out. */
    private static final class WithoutMark extends Reader {

        private final Reader reader;
        private boolean begun;

        WithoutMark(Reader reader) {
            this.reader = reader;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = reader.read(buffer, offset, length);
            if (!begun && count > 0) {
                begun = true;
                if (buffer[offset] == BYTE_ORDER_MARK) {
                    System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                    return count > 1 ? count - 1 : read(buffer, offset, length);
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
