package midas.io.report;

import java.util.List;
import java.util.OptionalDouble;
import midas.io.plot.Plot;

/** One block of a report. Every word and every number in it is as it is to be read; writers decide on nothing but its looks. */
public sealed interface ReportBlock {

    /**
     * A heading below the report's title.
     *
     * @param level from 1, a chapter, to 3
     * @param text its words
     */
    record Heading(int level, String text) implements ReportBlock {

        /** Checks the level. */
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level of a heading: " + level);
            }
        }
    }

    /**
     * Words.
     *
     * @param text paragraphs, with an empty line between two of them
     */
    record Text(String text) implements ReportBlock {}

    /**
     * A table.
     *
     * @param caption what it shows
     * @param columns from left to right; the first names the row
     * @param rows one cell for each column
     * @param notes what stands below it, a paragraph each; may be empty
     * @param shown how many of the rows documents show; files of data have all
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows, List<String> notes, int shown)
            implements ReportBlock {

        /** Makes a table that shows all of its rows. */
        public Table(String caption, List<Column> columns, List<List<Cell>> rows, List<String> notes) {
            this(caption, columns, rows, notes, rows.size());
        }

        /** Copies the lists and checks the widths of the rows. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            notes = List.copyOf(notes);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("rows of another width than " + width);
            }
            if (shown < 0 || shown > rows.size()) {
                throw new IllegalArgumentException(shown + " of " + rows.size() + " rows");
            }
        }

        /** Returns the rows that documents show. */
        public List<List<Cell>> shownRows() {
            return rows.subList(0, shown);
        }

        /** Returns it below another caption. */
        public Table withCaption(String other) {
            return new Table(other, columns, rows, notes, shown);
        }

        /** Returns it with so many rows in documents, at most. */
        public Table showing(int most) {
            return new Table(caption, columns, rows, notes, Math.min(most, rows.size()));
        }
    }

    /**
     * Heading of a column.
     *
     * @param text its words
     * @param numeric whether its cells are numbers, which stand flush right
     */
    record Column(String text, boolean numeric) {}

    /**
     * A cell of a table.
     *
     * @param text what is read
     * @param value the number behind it in full precision, where there is one
     */
    record Cell(String text, OptionalDouble value) {

        /** Returns a cell of words. */
        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        /** Returns a cell of a number. */
        public static Cell of(String text, double value) {
            return new Cell(text, OptionalDouble.of(value));
        }
    }

    /**
     * A plot.
     *
     * @param plot what is drawn; its description is the text for those who cannot see it
     * @param caption what stands below it
     */
    record Picture(Plot plot, String caption) implements ReportBlock {}

    /**
     * What a model is, in pairs of words: data, formula, observations, estimation and so on.
     *
     * @param caption what it is the summary of
     * @param facts the pairs
     * @param results the results in full as JSON, which formats that can hold them take along
     */
    record ModelSummary(String caption, List<Fact> facts, String results) implements ReportBlock {

        /** Copies the list. */
        public ModelSummary {
            facts = List.copyOf(facts);
        }
    }

    /**
     * One pair of a summary.
     *
     * @param label what is said
     * @param value the saying
     */
    record Fact(String label, String value) {}

    /**
     * Lines of a program, which stand as they are.
     *
     * @param caption what they do
     * @param language name of the language, {@code R}
     * @param text the lines
     */
    record Code(String caption, String language, String text) implements ReportBlock {}
}
