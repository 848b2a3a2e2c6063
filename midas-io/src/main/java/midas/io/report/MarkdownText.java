package midas.io.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import midas.io.files.XmlText;

/** Texts for Markdown (CommonMark with the tables of GitHub), so that each is read as it stands. */
final class MarkdownText {

    private static final String MARKS = "\\`*_{}[]<>#|~&$^!";
    /** What begins a list, a heading or a rule only at the start of a line. */
    private static final String FIRST_MARKS = "-+=:";

    private MarkdownText() {}

    /** Returns a text that stands within a line, as in the cell of a table: its line ends are blanks. */
    static String inLine(String text) {
        StringBuilder escaped = new StringBuilder();
        XmlText.allowed(text).codePoints().forEach(code -> {
            if (code == '\n' || code == '\r' || code == '\t') {
                escaped.append(' ');
            } else {
                if (code < 0x80 && MARKS.indexOf(code) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(code);
            }
        });
        return escaped.toString();
    }

    /** Returns a text as a line of its own, or the first of a paragraph. */
    static String line(String text) {
        String escaped = inLine(text.strip());
        int digits = 0;
        while (digits < escaped.length() && Character.isDigit(escaped.charAt(digits))) {
            digits++;
        }
        // 1. and 1) begin a list
        boolean list = digits > 0
                && digits < escaped.length()
                && (escaped.charAt(digits) == '.' || escaped.charAt(digits) == ')');
        if (list) {
            return escaped.substring(0, digits) + '\\' + escaped.substring(digits);
        }
        return !escaped.isEmpty() && FIRST_MARKS.indexOf(escaped.charAt(0)) >= 0 ? '\\' + escaped : escaped;
    }

    /** Returns a fence that lines of a program do not hold themselves. */
    static String fence(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += '`';
        }
        return fence;
    }

    /** Returns the relative address of a file. */
    static String address(String name) {
        StringBuilder address = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z'
                    || b >= 'A' && b <= 'Z'
                    || b >= '0' && b <= '9'
                    || b == '-'
                    || b == '_'
                    || b == '.'
                    || b == '/';
            address.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return address.toString();
    }
}
