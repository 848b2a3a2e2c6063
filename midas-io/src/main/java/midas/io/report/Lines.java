package midas.io.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import midas.io.type.TypeSetting;
import midas.io.type.Typeface;

/** Breaks texts into lines, as Unicode says where: between words, between Chinese and Japanese characters, and within words that are broader than a line. */
final class Lines {

    private Lines() {}

    /**
     * Breaks a text.
     *
     * @param text the text; line ends in it stay
     * @param width how broad lines may be, above 0
     * @param indent how much less the first of them
     * @return the lines, at least one; those that end where words are parted, or where the text has a line end, have one blank at their ends, all but the last
     */
    static List<String> of(String text, double width, double indent, double size, Typeface face) {
        if (isOneLine(text) && TypeSetting.width(text, size, face) <= width - indent) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            if (!lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.getLast() + ' ');
            }
            String plain = plain(line);
            double less = lines.isEmpty() ? indent : 0;
            if (TypeSetting.width(plain, size, face) <= width - less) {
                lines.add(plain);
            } else {
                wrap(plain, width, less, size, face, lines);
            }
        }
        return lines;
    }

    /** Returns whether nothing in a text ends a line or has to be replaced. */
    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isISOControl(unit) || Character.isSurrogate(unit) || unit == 0x2028 || unit == 0x2029) {
                return false;
            }
        }
        return true;
    }

    /** Returns a text without what is no character to be seen. */
    static String plain(String text) {
        return isOneLine(text) ? text : replaced(text);
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (code == '\t') {
                plain.append("    ");
            } else if (Character.isISOControl(code)) {
                plain.append(' ');
            } else {
                boolean half = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
                plain.appendCodePoint(half ? 0xfffd : code);
            }
        });
        return plain.toString();
    }

    private static void wrap(String text, double width, double indent, double size, Typeface face, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        StringBuilder line = new StringBuilder();
        double room = width - indent;
        double used = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            // lines of programs end where blanks are
            if (face == Typeface.MONO && to < text.length() && text.charAt(to - 1) != ' ') {
                continue;
            }
            String word = text.substring(from, to);
            double broad = TypeSetting.width(word, size, face);
            double seen = TypeSetting.width(word.stripTrailing(), size, face);
            if (used + seen > room && !line.isEmpty()) {
                String ended = line.toString();
                String kept = ended.stripTrailing();
                lines.add(kept.length() == ended.length() ? kept : kept + ' ');
                line.setLength(0);
                used = 0;
                room = width;
            }
            if (seen > room) {
                used = cut(word, room, width, size, face, line, lines);
                room = width;
            } else {
                line.append(word);
                used += broad;
            }
            from = to;
        }
        lines.add(line.toString().stripTrailing());
    }

    /** Cuts a word that is broader than a line; its end begins the next one. Returns how broad that is. */
    private static double cut(
            String word,
            double room,
            double width,
            double size,
            Typeface face,
            StringBuilder line,
            List<String> lines) {
        double used = 0;
        double limit = room;
        for (int i = 0; i < word.length(); ) {
            int code = word.codePointAt(i);
            String character = Character.toString(code);
            double broad = TypeSetting.width(character, size, face);
            if (used + broad > limit && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
                limit = width;
            }
            line.append(character);
            used += broad;
            i += Character.charCount(code);
        }
        return used;
    }

    /** Returns how broad the broadest of the words is that are not broken. */
    static double word(String text, double size, Typeface face) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        String plain = plain(text.replaceAll("\\R", " "));
        breaks.setText(plain);
        double most = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            most = Math.max(most, TypeSetting.width(plain.substring(from, to).stripTrailing(), size, face));
            from = to;
        }
        return most;
    }
}
