package midas.io.report;

import java.util.Locale;

/**
 * The words that writers add to a report: this room has none of its own.
 *
 * @param language language of all words of the report, as BCP 47 says it: {@code en}
 * @param table what a table is called before its number: {@code Table}
 * @param figure what a plot is called before its number: {@code Figure}
 * @param page which page this is; {@code {0}} stands for its number, {@code {1}} for the number of all: {@code Page {0} of {1}}
 * @param allDigits name of a file that has a table with all digits: {@code All digits as CSV}
 * @param allRows name of a file that also has the rows that the table does not show; {@code {0}} stands for how many it has: {@code All {0} rows with all digits as CSV}
 * @param results name of a file that has the results of a model in full: {@code Results in full as JSON}
 * @param program name and version of the program
 */
public record ReportWords(
        String language,
        String table,
        String figure,
        String page,
        String allDigits,
        String allRows,
        String results,
        String program) {

    /** Returns what the file is called that has a table with all digits. */
    String allDigits(ReportBlock.Table table) {
        int rows = table.rows().size();
        return table.shown() < rows ? allRows.replace("{0}", String.format(Locale.ROOT, "%,d", rows)) : allDigits;
    }

    /** Returns what stands before the caption of a table: {@code Table 2. }. Tables are numbered through the report, from 1. */
    public String table(int number) {
        return table + ' ' + number + ". ";
    }

    /** Returns what stands before the caption of a plot: {@code Figure 2. }. Plots are numbered through the report, from 1. */
    public String figure(int number) {
        return figure + ' ' + number + ". ";
    }

    /** Returns which of how many pages a page is, from 1. */
    public String page(int number, int pages) {
        return page.replace("{0}", Integer.toString(number)).replace("{1}", Integer.toString(pages));
    }
}
