package midas.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.importing.ImportOutcome;
import midas.io.importing.ImportReport;
import midas.ui.text.Fault;
import midas.ui.text.ImportText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code midas describe}: how a file is read, and what its columns are. */
@Command(name = "describe")
final class DescribeCommand implements Callable<Integer> {

    private static final String INDENT = "  ";
    private static final int WIDTH = 100;
    private static final double SMALLEST_PLAIN = 1e-5;
    private static final double LARGEST_PLAIN = 1e15;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", descriptionKey = "data")
    private Path data;

    @Option(names = "--format", defaultValue = "text", paramLabel = "text|json", descriptionKey = "format")
    private OutputFormat format;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    // The fields above are filled in before call().
    @SuppressWarnings("NullAway.Init")
    DescribeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (DataFile.read(data, reading.of(spec.commandLine()), console)) {
            case ImportOutcome.Imported imported -> {
                switch (format) {
                    case TEXT -> page(imported.dataset(), imported.report());
                    case JSON -> DescribeJson.write(imported.dataset(), imported.report(), console.out());
                }
                yield ExitCode.DONE;
            }
            case ImportOutcome.Refused refused ->
                failed(ImportText.of(refused.failure(), Place.COMMAND_LINE), ExitCode.FAILED);
            case ImportOutcome.Cancelled cancelled ->
                failed(Fault.of("cancelled", Messages.text("cli.cancelled")), ExitCode.INTERRUPTED);
        };
    }

    private int failed(Fault fault, int exitCode) {
        console.err().println(fault.message());
        if (format == OutputFormat.JSON) {
            DescribeJson.write(fault, console.out());
        }
        return exitCode;
    }

    private void page(Dataset dataset, ImportReport report) {
        Labelled facts = new Labelled();
        facts.add(Messages.text("page.rows"), Numbers.count(dataset.rows()));
        facts.add(Messages.text("page.columns"), Numbers.count(dataset.columns().size()));
        facts.add(Messages.text("page.read-as"), ImportText.reading(report.reading()));
        if (report.sheets().size() > 1) {
            facts.add(Messages.text("describe.sheets"), Labels.names(report.sheets()));
        }
        ImportNotes.inFull(report).forEach(note -> facts.add(Messages.text("page.note"), note));
        console.out().println(dataset.name());
        console.out().println();
        facts.lines(INDENT, WIDTH).forEach(console.out()::println);
        console.out().println();
        new TextTable(INDENT)
                .words(Messages.text("describe.column"), cells(dataset, Column::name))
                .words(
                        Messages.text("describe.type"),
                        cells(dataset, column -> column.type().label()))
                .words(
                        Messages.text("describe.scale"),
                        cells(dataset, column -> column.scale().label()))
                .numbers(
                        Messages.text("describe.n"),
                        cells(dataset, column -> Numbers.count(column.rows() - column.missing())))
                .numbers(Messages.text("describe.missing"), cells(dataset, column -> Numbers.count(column.missing())))
                .numbers(
                        Messages.text("describe.unique"),
                        cells(dataset, column -> Numbers.count(column.distinctValues())))
                .numbers(Messages.text("describe.min"), cells(dataset, column -> end(column, ColumnEnds::min)))
                .numbers(Messages.text("describe.max"), cells(dataset, column -> end(column, ColumnEnds::max)))
                .lines()
                .forEach(console.out()::println);
    }

    private static String end(Column column, Function<ColumnEnds, Object> end) {
        return ColumnEnds.of(column).map(end).map(DescribeCommand::end).orElse("");
    }

    /** Returns a value as it is: a rounded end would lie beyond the data. */
    private static String end(Object value) {
        if (value instanceof Double number) {
            double size = Math.abs(number);
            boolean plain = size == 0 || size >= SMALLEST_PLAIN && size < LARGEST_PLAIN;
            return plain
                    ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        return value.toString();
    }

    private static List<String> cells(Dataset dataset, Function<Column, String> cell) {
        return dataset.columns().stream().map(cell).toList();
    }
}
