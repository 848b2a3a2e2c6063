package midas.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.Operation;
import midas.io.dataset.Scale;
import midas.io.export.CsvWriter;
import midas.io.export.ExportOutcome;
import midas.io.export.XlsxWriter;
import midas.io.importing.ImportOutcome;
import midas.ui.text.CodingText;
import midas.ui.text.ExportText;
import midas.ui.text.ImportText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code midas dummy}: replaces categorical columns by 1/0 columns and writes the result as CSV, or as a workbook. */
@Command(name = "dummy")
final class DummyCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATA", descriptionKey = "data")
    private Path data;

    @Option(names = "--column", required = true, paramLabel = "COLUMN[:REFERENCE]", descriptionKey = "column")
    private List<String> columns;

    @Option(names = "--nominal", paramLabel = "COLUMN", descriptionKey = "nominal")
    private List<String> nominal = List.of();

    @Option(names = "--keep-original", descriptionKey = "keep-original")
    private boolean keepOriginal;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            descriptionKey = "output")
    private Path output;

    @Mixin
    private ReadingOptions reading;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean help;

    // The fields above are filled in before call().
    @SuppressWarnings("NullAway.Init")
    DummyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Outputs.refuseInput(data, output, spec.commandLine());
        return switch (DataFile.read(data, reading.of(spec.commandLine()), console)) {
            case ImportOutcome.Imported imported -> {
                ImportNotes.of(imported.report()).forEach(console.err()::println);
                yield code(withScales(imported.dataset()));
            }
            case ImportOutcome.Refused refused ->
                failed(List.of(
                        ImportText.of(refused.failure(), Place.COMMAND_LINE).message()));
            case ImportOutcome.Cancelled cancelled -> {
                console.err().println(Messages.text("cli.cancelled"));
                yield ExitCode.INTERRUPTED;
            }
        };
    }

    /** Returns a dataset whose columns are nominal where somebody says so; names of no column are refused. */
    private Dataset withScales(Dataset dataset) {
        Dataset scaled = dataset;
        for (String name : ColumnNames.list(nominal, dataset)) {
            Column column = dataset.find(name)
                    .orElseThrow(() ->
                            new ParameterException(spec.commandLine(), Messages.text("dummy.nominal.unknown", name)));
            scaled = scaled.withScale(column.name(), Scale.NOMINAL);
        }
        return scaled;
    }

    private int code(Dataset dataset) {
        List<Coding> codings = columns.stream()
                .map(value -> ColumnNames.reference(value, dataset))
                .map(each -> new Coding(each.column(), each.reference().orElse(null), keepOriginal))
                .toList();
        List<String> quantities = codings.stream()
                .map(coding -> dataset.find(coding.column()))
                .flatMap(Optional::stream)
                .filter(column -> column.scale() == Scale.INTERVAL || column.scale() == Scale.RATIO)
                .filter(column -> column.type() != ColumnType.BOOLEAN)
                .map(column -> Messages.text(
                        "dummy.quantity", column.name(), column.scale().label()))
                .toList();
        if (!quantities.isEmpty()) {
            return failed(quantities);
        }
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        return switch (DummyCoding.apply(dataset, Messages.text("dummy.name", dataset.name()), codings)) {
            case CodingOutcome.Coded coded -> write(coded.dataset());
            case CodingOutcome.Refused refused ->
                failed(refused.problems().stream()
                        .map(problem -> CodingText.of(problem, names).message())
                        .toList());
        };
    }

    private int write(Dataset coded) {
        boolean workbook = output.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return switch (workbook ? XlsxWriter.write(coded, output) : CsvWriter.write(coded, output)) {
            case ExportOutcome.Written written -> {
                PrintStream words = Outputs.isStream(output) ? console.err() : console.out();
                summary(coded).forEach(words::println);
                words.println(Messages.text(
                        "dummy.written",
                        written.file(),
                        Messages.counted("count.rows", written.rows()),
                        Messages.counted("count.columns", coded.columns().size())));
                yield ExitCode.DONE;
            }
            case ExportOutcome.NotWritten not ->
                failed(List.of(ExportText.of(not).message()));
            case ExportOutcome.DoesNotFit not ->
                failed(List.of(ExportText.of(not).message()));
        };
    }

    private static List<String> summary(Dataset coded) {
        if (coded.lineage() instanceof Lineage.Derived derived
                && derived.operation() instanceof Operation.DummyCoded dummyCoded) {
            return dummyCoded.columns().stream()
                    .map(column -> Messages.text(
                            "dummy.column", column.column(), column.reference(), Labels.names(column.dummies())))
                    .toList();
        }
        return List.of();
    }

    private int failed(List<String> messages) {
        messages.forEach(console.err()::println);
        return ExitCode.FAILED;
    }
}
