package midas.io.importing;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.cell.CapacityExceededException;
import midas.io.dataset.Column;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import. What is not known is guessed from the beginning of the text, which is confirmed while all of it is read;
 * where that fails, it is found from the whole text first, then the text is read.
 */
final class TextImport implements FormatReader {

    private static final Logger LOG = LoggerFactory.getLogger(TextImport.class);
    private static final int USUAL_PASSES = 2;

    private final Source source;
    private final ImportOptions options;
    private final ImportMonitor monitor;
    private final PartedScan.Sizes sizes;
    private final Passes passes;
    private final Set<String> comments;
    private final TextTable cells;

    /** Reads the table once more, with or without a header; empty where it cannot be read in this way. */
    @FunctionalInterface
    private interface TableReading {
        Optional<Table> table(boolean header) throws IOException;
    }

    TextImport(Source source, ImportOptions options, ImportMonitor monitor) {
        this(source, options, monitor, PartedScan.Sizes.USUAL);
    }

    TextImport(Source source, ImportOptions options, ImportMonitor monitor, PartedScan.Sizes sizes) {
        this(source, options, monitor, sizes, Set.of());
    }

    private TextImport(
            Source source, ImportOptions options, ImportMonitor monitor, PartedScan.Sizes sizes, Set<String> comments) {
        this.source = source;
        this.options = options;
        this.monitor = monitor;
        this.sizes = sizes;
        this.passes = new Passes(source, monitor);
        this.comments = comments;
        this.cells = new TextTable(passes, options, comments);
    }

    @Override
    public ImportOutcome run(String datasetName) {
        long start = System.nanoTime();
        try {
            Optional<SeparatorLine> line = SeparatorLine.of(source);
            if (line.isPresent()) {
                SeparatorLine known = line.get();
                return new TextImport(known.blankedIn(source), known.in(options), monitor, sizes).run(datasetName);
            }
            ImportOutcome outcome = inFoundQuotes(datasetName);
            LOG.info("{} read in {} ms", source.name(), (System.nanoTime() - start) / 1_000_000);
            return outcome;
        } catch (Passes.CancelledException e) {
            return new ImportOutcome.Cancelled();
        } catch (RecordHandler.MalformedQuoteException e) {
            LOG.info("{}: {}", source.name(), e.getMessage());
            return refusedUnlessChanged(new ImportFailure.MalformedQuotes(source.name(), e.line()));
        } catch (TableHandler.TooManyColumnsException e) {
            return Importer.refused(new ImportFailure.TooManyColumns(source.name(), TableHandler.MOST_COLUMNS));
        } catch (NoSuchFileException e) {
            // it was there when this began
            return Importer.refused(new ImportFailure.ChangedWhileReading(source.name()));
        } catch (IOException e) {
            return isChanged()
                    ? Importer.refused(new ImportFailure.ChangedWhileReading(source.name()))
                    : Importer.notReadable(source.name(), e);
        } catch (CapacityExceededException | OutOfMemoryError e) {
            // nothing of the import is reachable any more, so that the memory is free again
            LOG.warn("{} is too large", source.name(), e);
            return Importer.refused(new ImportFailure.TooLarge(source.name(), source.size()));
        }
    }

    /** Reads the table, by apostrophes where these stand in the place of quotation marks. */
    private ImportOutcome inFoundQuotes(String datasetName) throws IOException {
        return options.quote().isPresent()
                ? belowTitle(datasetName)
                : new FoundQuotes(passes, options)
                        .read(
                                () -> belowTitle(datasetName),
                                () -> new TextImport(source, options.withQuote('\''), monitor, sizes).run(datasetName));
    }

    /** Reads the table below lines that are no part of it, if there are any, and says so. */
    private ImportOutcome belowTitle(String datasetName) throws IOException {
        Optional<TitleLines> lines = TitleLines.of(source, options);
        if (lines.isPresent()) {
            TextImport below = new TextImport(
                    lines.get().blankedIn(source),
                    options,
                    monitor,
                    sizes,
                    lines.get().commentMarks());
            if (below.read(datasetName) instanceof ImportOutcome.Imported imported
                    && (imported.report().reading().header() || lines.get().areComments())) {
                return lines.get().told(imported);
            }
            passes.skipPass();
        }
        return read(datasetName);
    }

    private ImportOutcome read(String datasetName) throws IOException {
        Optional<ImportOutcome> quick = inParts(datasetName);
        return quick.isPresent() ? quick.get() : afterALook(datasetName);
    }

    private ImportOutcome refusedUnlessChanged(ImportFailure failure) {
        return Importer.refused(isChanged() ? new ImportFailure.ChangedWhileReading(source.name()) : failure);
    }

    /** Returns whether somebody else has changed the file meanwhile, or taken it away. */
    private boolean isChanged() {
        try {
            return source.hasChanged();
        } catch (IOException e) {
            return true;
        }
    }

    private Optional<ImportOutcome> inParts(String datasetName) throws IOException {
        Optional<PartedScan> scan = PartedScan.of(source, passes, options, sizes, comments);
        if (scan.isEmpty()) {
            return Optional.empty();
        }
        Optional<ImportOutcome> outcome = outcome(datasetName, scan.get().format(), scan.get()::table);
        if (outcome.isEmpty()) {
            LOG.info("{} is not what its beginning looks like", source.name());
            passes.skipPass();
        }
        return outcome;
    }

    private ImportOutcome afterALook(String datasetName) throws IOException {
        passes.plan(USUAL_PASSES);
        RecordSniffer sniffer = new RecordSniffer(options.delimiter());
        return switch (Encoding.find(passes, options.charset(), sniffer)) {
            case Encoding.Look.Empty empty -> Importer.refused(new ImportFailure.EmptyFile(source.name()));
            case Encoding.Look.Binary binary ->
                Importer.refused(new ImportFailure.BinaryFile(source.name(), binary.zeroLine()));
            case Encoding.Look.NotIn not ->
                Importer.refused(new ImportFailure.NotInEncoding(source.name(), not.charset()));
            case Encoding.Look.Text text -> inStyle(datasetName, text.encoding(), sniffer);
        };
    }

    /** Reads the table in the style of its cells. */
    private ImportOutcome inStyle(String datasetName, Encoding encoding, RecordSniffer ofBytes) throws IOException {
        if (options.delimiter().equals(Optional.of(' '))) {
            RecordSniffer sniffer = new RecordSniffer(options.delimiter());
            accept(sniffer, encoding, LooseReader.Style.BLANK_RUNS);
            return whole(datasetName, encoding, LooseReader.Style.BLANK_RUNS, sniffer.finish());
        }
        RecordSniffer sniffer = ofBytes;
        if (!encoding.isUtf8() || options.otherQuote().isPresent()) {
            sniffer = new RecordSniffer(options.delimiter());
            accept(sniffer, encoding, LooseReader.Style.STRICT);
        }
        RecordSniffer.Sniff sniff = sniffer.finish();
        if (sniff.fields() == 1) {
            Optional<RecordSniffer.Sniff> blanks = blanks(encoding);
            if (blanks.isPresent()) {
                return whole(datasetName, encoding, LooseReader.Style.BLANK_RUNS, blanks.get());
            }
        }
        try {
            return whole(datasetName, encoding, LooseReader.Style.STRICT, sniff);
        } catch (RecordHandler.MalformedQuoteException e) {
            passes.skipPass();
            return inOtherQuotes(datasetName, encoding, e);
        }
    }

    /** Reads a table whose quotes are malformed in another style in which they are not. */
    private ImportOutcome inOtherQuotes(
            String datasetName, Encoding encoding, RecordHandler.MalformedQuoteException malformed) throws IOException {
        for (LooseReader.Style style :
                new LooseReader.Style[] {LooseReader.Style.BLANKS_BEHIND, LooseReader.Style.BACKSLASHES}) {
            RecordSniffer sniffer = new RecordSniffer(options.delimiter());
            LooseReader reader = accept(sniffer, encoding, style);
            RecordSniffer.Sniff sniff = sniffer.finish();
            boolean backslashes =
                    reader.escapeLine() > 0 && !reader.hasDoubled() && sniffer.isRegular(sniff.delimiter());
            if (style != LooseReader.Style.BACKSLASHES || backslashes) {
                try {
                    return whole(datasetName, encoding, style, sniff);
                } catch (RecordHandler.MalformedQuoteException e) {
                    passes.skipPass();
                }
            }
        }
        // commas between quotes may look like delimiters where blanks are
        Optional<RecordSniffer.Sniff> blanks = blanks(encoding);
        if (blanks.isPresent()) {
            return whole(datasetName, encoding, LooseReader.Style.BLANK_RUNS, blanks.get());
        }
        throw malformed;
    }

    /** Returns what the text looks like if blanks delimit its cells. */
    private Optional<RecordSniffer.Sniff> blanks(Encoding encoding) throws IOException {
        if (options.delimiter().isPresent()) {
            return Optional.empty();
        }
        passes.plusOne();
        return BlankCensus.sniff(
                cells.characters(encoding, LooseReader.Style.BLANK_RUNS, ' '), options.missingTokens());
    }

    private LooseReader accept(RecordSniffer sniffer, Encoding encoding, LooseReader.Style style) throws IOException {
        passes.plusOne();
        String delimiters = options.delimiter().map(String::valueOf).orElse(RecordSniffer.CANDIDATES);
        try (LooseReader reader = new LooseReader(cells.opened(encoding), style, delimiters)) {
            sniffer.accept(reader);
            return reader;
        }
    }

    private ImportOutcome whole(
            String datasetName, Encoding encoding, LooseReader.Style style, RecordSniffer.Sniff sniff)
            throws IOException {
        Format format = format(encoding, style, sniff);
        Optional<ImportOutcome> outcome = whole(datasetName, format);
        // cells look as if there were other separators
        return outcome.isPresent()
                ? outcome.get()
                : whole(datasetName, withNumbersLookedAt(format)).orElseThrow();
    }

    private Optional<ImportOutcome> whole(String datasetName, Format format) throws IOException {
        return outcome(datasetName, format, header -> Optional.of(cells.table(format, header)));
    }

    private Format format(Encoding encoding, LooseReader.Style style, RecordSniffer.Sniff sniff) throws IOException {
        boolean decimalKnown = options.decimalKnown().isPresent();
        boolean thousandsKnown = options.thousandsSeparator().isPresent();
        NumberSyntax numbers = new NumberSyntax(
                options.decimalKnown().orElse('.'), options.thousandsSeparator().orElse(ThousandsSeparator.NONE));
        Format format = new Format(encoding, style, sniff, numbers, thousandsKnown);
        boolean look = sniff.commaInCells() && !(decimalKnown && thousandsKnown);
        return look ? withNumbersLookedAt(format) : format;
    }

    private Format withNumbersLookedAt(Format format) throws IOException {
        passes.plusOne();
        NumberSniffer numbers =
                new NumberSniffer(options.missingTokens(), format.sniff().fields());
        char delimiter = format.sniff().delimiter();
        numbers.takeAll(cells.characters(format.encoding(), format.style(), delimiter), delimiter);
        NumberSyntax syntax = numbers.decide(delimiter, options.decimalKnown(), options.thousandsSeparator());
        return format.withNumbers(syntax, numbers.wordColumns(), numbers.isThousandsTold());
    }

    private Optional<ImportOutcome> outcome(String datasetName, Format format, TableReading reading)
            throws IOException {
        boolean header = options.header().orElse(true);
        boolean guess = false;
        Optional<Table> table = reading.table(header);
        if (isUsable(table, format) && options.header().isEmpty()) {
            HeaderCheck check = new HeaderCheck(format.numbers(), options.missingTokens());
            int shift = format.sniff().unnamedFirst() ? 1 : 0;
            header = check.isHeader(
                    table.orElseThrow().header(), table.orElseThrow().columns(), shift);
            guess = check.isGuess();
            if (!header) {
                passes.plusOne();
                table = reading.table(false);
            }
        }
        if (isUsable(table, format) && PointDoubt.isPossible(format, options)) {
            BitSet doubtful = PointDoubt.in(table.orElseThrow().columns());
            if (!doubtful.isEmpty()) {
                passes.plusOne();
                table = Optional.of(cells.table(format.withDoubtful(doubtful), header));
            }
        }
        if (isUsable(table, format)) {
            Table read = table.orElseThrow();
            BitSet texts = read.quotes().textsIn(read.columns());
            if (!texts.isEmpty()) {
                passes.plusOne();
                table = Optional.of(
                        cells.table(format.withQuotedTexts(texts, read.quotes().marked()), header));
            }
        }
        if (!isUsable(table, format)) {
            return Optional.empty();
        }
        if (guess) {
            Table read = table.orElseThrow();
            read.problems()
                    .tellGuess(read.header(), String.valueOf(format.sniff().delimiter()));
        }
        return Optional.of(outcome(datasetName, format, table.orElseThrow(), header));
    }

    private static boolean isUsable(Optional<Table> table, Format format) {
        return table.isPresent()
                && (format.numbersKnown() || !table.get().cells().hasOtherNumbers());
    }

    private ImportOutcome outcome(String datasetName, Format format, Table table, boolean header) {
        if (isChanged()) {
            return Importer.refused(new ImportFailure.ChangedWhileReading(source.name()));
        }
        boolean noText = table.header().stream().allMatch(String::isBlank)
                && table.columns().stream().allMatch(column -> column.missing() == column.rows());
        if (noText) {
            return Importer.refused(new ImportFailure.NoColumns(source.name()));
        }
        Reading reading = Reading.ofText(
                format.encoding().charset(),
                format.sniff().delimiter(),
                format.numbers().decimal(),
                format.numbers().thousands(),
                header);
        reading = reading.withQuote(options.otherQuote());
        Problems problems = table.problems();
        if (header && format.sniff().unnamedFirst()) {
            ColumnNotes.ofHeader(table.columns(), problems);
        }
        long tableLine = format.sniff().tableLine();
        boolean texts = table.columns().getFirst().type() == ColumnType.STRING;
        if (tableLine > 0 && texts && options.delimiter().isEmpty() && format.style() == LooseReader.Style.STRICT) {
            problems.add(ImportProblem.Code.ONE_COLUMN, tableLine, null, "");
        }
        List<Column> columns = ColumnNotes.taken(table);
        Dataset dataset = Dataset.of(datasetName, columns, new Lineage.Imported(source.name(), reading));
        return new ImportOutcome.Imported(
                dataset, new ImportReport(reading, List.of(), dataset.rows(), problems.listed(), problems.counts()));
    }
}
