package midas.io.importing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.Blank;
import midas.io.cell.BooleanText;
import midas.io.cell.DateText;
import midas.io.cell.NumberText;

/** Counts cells between apostrophes, and those that are not, of a text whose cells a character delimits. */
final class ApostropheCount {

    private static final int LONGEST = 1 << 12;
    private static final int FEWEST = 2;

    /** With these, lines above a table may begin that are no part of it: a header that does is not missed. */
    private static final String COMMENTS = "#%/";

    /**
     * A cell.
     *
     * @param line line on which it begins, from 1
     * @param text its text, with the apostrophes
     */
    record Cell(long line, String text) {}

    /** How many cells a record has if apostrophes are quotes, and if they are not: 0 where it is no record then. */
    private record Widths(int byQuotes, int plain) {}

    private enum State {
        BEGIN,
        PLAIN,
        ENCLOSED,
        BEHIND,
        MARKED,
        BEHIND_MARKED
    }

    private final char delimiter;
    private final Set<String> missingTokens;
    private final NumberText point = new NumberText('.');
    private final NumberText comma = new NumberText(',');
    private final DateText days = new DateText();
    private final StringBuilder cell = new StringBuilder();
    private final Map<Integer, Long> byQuotes = new HashMap<>();
    private final Map<Integer, Long> byLines = new HashMap<>();
    private final Map<Widths, Cell> splits = new LinkedHashMap<>();
    private Optional<Cell> splitInRecord = Optional.empty();
    private State state = State.BEGIN;
    private Optional<Cell> firstEnclosed = Optional.empty();
    private boolean comment;
    private boolean malformed;
    private boolean quotationMarks;
    private boolean inside;
    private boolean inCell;
    private long enclosed;
    private long enclosedBelow;
    private long wordsFirst;
    private long wordsBelow;
    private long records;
    private long line = 1;
    private long cellLine = 1;
    private char previous;
    private int fields;
    private int plainFields;
    private int linePlainFields;
    private long recordLine = 1;
    private boolean recordFilled;
    private boolean lineFilled;

    ApostropheCount(char delimiter, Set<String> missingTokens) {
        this.delimiter = delimiter;
        this.missingTokens = missingTokens;
    }

    char delimiter() {
        return delimiter;
    }

    /** Returns the first cell between apostrophes that may be meant as quotes: more than one cell may be between others. */
    Optional<Cell> firstEnclosed() {
        return firstEnclosed;
    }

    /** Returns the first cell between apostrophes that holds a delimiter or a line end, and makes a record of as many cells as most have, which it is not without them. */
    Optional<Cell> firstSplit() {
        int wanted = usual(byQuotes);
        int plain = usual(byLines);
        return splits.entrySet().stream()
                .filter(split ->
                        split.getKey().byQuotes() == wanted && split.getKey().plain() != plain)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    void accept(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            take(text[i]);
        }
    }

    void finish() {
        if (previous != '\n' && previous != '\r') {
            take('\n');
        }
        malformed |= state == State.ENCLOSED;
    }

    /** Returns whether apostrophes are quotes. */
    boolean areQuotes() {
        if (malformed || quotationMarks || enclosed == 0) {
            return false;
        }
        boolean proven = inside && share(byQuotes) > share(byLines);
        boolean all = wordsBelow == 0 && enclosedBelow >= FEWEST && (wordsFirst == 0 || usual(byQuotes) > 1);
        return proven || all;
    }

    private static double share(Map<Integer, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return sum == 0 ? 0 : (double) most / sum;
    }

    private static int usual(Map<Integer, Long> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private void take(char c) {
        boolean lineEnd = c == '\n' || c == '\r';
        boolean secondHalf = c == '\n' && previous == '\r';
        boolean lineBegins = previous == 0 || previous == '\n' || previous == '\r';
        previous = c;
        comment |= lineBegins && records == 0 && COMMENTS.indexOf(c) >= 0;
        if (comment) {
            comment = !lineEnd;
            line += lineEnd ? 1 : 0;
            return;
        }
        if (lineEnd && !secondHalf) {
            line++;
            if (lineFilled && state != State.MARKED) {
                byLines.merge(plainFields + 1, 1L, Long::sum);
            }
            linePlainFields = plainFields;
            plainFields = 0;
            lineFilled = false;
        }
        lineFilled |= c > ' ';
        plainFields += c == delimiter && state != State.MARKED ? 1 : 0;
        boolean ends = c == delimiter || lineEnd;
        switch (state) {
            case BEGIN -> {
                cellLine = line;
                inCell = false;
                if (c == '\'') {
                    state = State.ENCLOSED;
                    keep(c);
                } else if (ends) {
                    end(lineEnd, secondHalf);
                } else {
                    quotationMarks |= c == '"';
                    state = c == '"' ? State.MARKED : State.PLAIN;
                    keep(c);
                }
            }
            case PLAIN -> {
                if (ends) {
                    plain();
                    end(lineEnd, secondHalf);
                } else {
                    keep(c);
                }
            }
            case ENCLOSED -> {
                state = c == '\'' ? State.BEHIND : state;
                inCell |= ends;
                keep(c);
            }
            case MARKED -> {
                state = c == '"' ? State.BEHIND_MARKED : state;
                keep(c);
            }
            case BEHIND_MARKED -> {
                if (ends) {
                    end(lineEnd, secondHalf);
                } else {
                    state = c == '"' ? State.MARKED : State.PLAIN;
                    keep(c);
                }
            }
            case BEHIND -> {
                if (ends) {
                    enclosed();
                    end(lineEnd, secondHalf);
                } else {
                    // the second of a pair, or text behind the end
                    malformed |= c != '\'';
                    state = c == '\'' ? State.ENCLOSED : State.PLAIN;
                    keep(c);
                }
            }
        }
    }

    private void keep(char c) {
        recordFilled |= c > ' ';
        if (cell.length() < LONGEST) {
            cell.append(c);
        }
    }

    private void enclosed() {
        inside |= inCell;
        enclosed++;
        enclosedBelow += records > 0 ? 1 : 0;
        if (inCell && splitInRecord.isEmpty()) {
            splitInRecord = Optional.of(new Cell(cellLine, cell.toString()));
        }
        if (firstEnclosed.isEmpty() && !inCell && cell.length() > 2) {
            firstEnclosed = Optional.of(new Cell(cellLine, cell.toString()));
        }
    }

    private void plain() {
        char[] text = cell.toString().toCharArray();
        int from = Blank.start(text, 0, text.length);
        int to = Blank.end(text, from, text.length);
        boolean value = missingTokens.contains(new String(text, from, to - from))
                || point.parse(text, from, to) != NumberText.Kind.NONE
                || comma.parse(text, from, to) != NumberText.Kind.NONE
                || NumberShape.of(text, from, to) != NumberShape.OTHER
                || days.parse(text, from, to) != DateText.Kind.NONE
                || BooleanText.parse(text, from, to) != BooleanText.NONE;
        wordsFirst += value || records > 0 ? 0 : 1;
        wordsBelow += value || records == 0 ? 0 : 1;
    }

    private void end(boolean lineEnd, boolean secondHalf) {
        cell.setLength(0);
        state = State.BEGIN;
        fields++;
        recordFilled |= !lineEnd;
        if (!lineEnd) {
            return;
        }
        if (recordFilled && !secondHalf) {
            byQuotes.merge(fields, 1L, Long::sum);
            records++;
            Widths widths = new Widths(fields, recordLine == line - 1 ? linePlainFields + 1 : 0);
            splitInRecord.ifPresent(cell -> splits.putIfAbsent(widths, cell));
            splitInRecord = Optional.empty();
        }
        recordLine = line;
        fields = 0;
        recordFilled = false;
    }
}
