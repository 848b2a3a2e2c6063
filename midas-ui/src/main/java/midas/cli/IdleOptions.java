package midas.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import midas.io.dataset.FileFormat;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportProblem;
import midas.io.importing.ImportReport;
import midas.ui.text.Messages;

/** What was said about a data file that its format has no use for. */
final class IdleOptions {

    /** What tells that numbers in texts were met. */
    private static final Set<ImportProblem.Code> NUMBERS_IN_TEXTS = Set.of(
            ImportProblem.Code.NUMBERS_AS_TEXT,
            ImportProblem.Code.AMBIGUOUS_NUMBER,
            ImportProblem.Code.THOUSANDS_SEPARATOR,
            ImportProblem.Code.MIXED_DECIMAL_SEPARATORS);

    private IdleOptions() {}

    /** Returns a sentence for each reason why options are of no effect. */
    static List<String> notes(Path file, ImportOptions options, ImportReport report) {
        FileFormat format = report.reading().format();
        List<String> notes = new ArrayList<>();
        if (options.sheet().isPresent() && report.reading().sheet().isEmpty()) {
            notes.add(Messages.text("cli.no-sheets", file));
        }
        List<String> ofTexts = new ArrayList<>();
        List<String> ofNumbers = new ArrayList<>();
        options.charset().ifPresent(charset -> ofTexts.add("--encoding"));
        options.delimiter().ifPresent(delimiter -> ofTexts.add("--delimiter"));
        options.quote().ifPresent(quote -> ofTexts.add("--quote"));
        options.decimalSeparator().ifPresent(separator -> ofNumbers.add("--decimal"));
        options.thousandsSeparator().ifPresent(separator -> ofNumbers.add("--thousands"));
        switch (format) {
            case TEXT -> {}
            case XLSX, ODS -> {
                add(notes, "cli.no-text-format", file, ofTexts);
                if (report.problemCounts().keySet().stream().noneMatch(NUMBERS_IN_TEXTS::contains)) {
                    add(notes, "cli.no-text-numbers", file, ofNumbers);
                }
            }
            case PARQUET -> {
                ofTexts.addAll(ofNumbers);
                options.header().ifPresent(header -> ofTexts.add(header ? "--header" : "--no-header"));
                add(notes, "cli.no-text-format", file, ofTexts);
            }
        }
        return notes;
    }

    private static void add(List<String> notes, String key, Path file, List<String> idle) {
        if (!idle.isEmpty()) {
            notes.add(Messages.text(
                    idle.size() == 1 ? key : key + ".many", file, String.join(Messages.text("separator"), idle)));
        }
    }
}
