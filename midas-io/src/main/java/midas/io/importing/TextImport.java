package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import midas.io.cell.CapacityExceededException;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.dataset.Lineage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import: what is not known is found from the whole text first, then the text is read. */
final class TextImport {

    private static final Logger LOG = LoggerFactory.getLogger(TextImport.class);
    private static final int USUAL_PASSES = 2;

    private final Source source;
    private final ImportOptions options;
    private final ImportMonitor monitor;
    private final Passes passes;

    private record Table(TableHandler handler, List<Column> columns, Problems problems) {}

    TextImport(Source source, ImportOptions options, ImportMonitor monitor) {
        this.source = source;
        this.options = options;
        this.monitor = monitor;
        this.passes = new Passes(source, monitor, USUAL_PASSES);
    }

    /** Imports under a name; every outcome is an answer, none is thrown. */
    ImportOutcome run(String datasetName) {
        long start = System.nanoTime();
        try {
            Optional<SeparatorLine> line = SeparatorLine.of(source);
            if (line.isPresent()) {
                SeparatorLine known = line.get();
                return new TextImport(known.blankedIn(source), known.in(options), monitor).run(datasetName);
            }
            RecordSniffer sniffer = new RecordSniffer(options.delimiter());
            ImportOutcome outcome = switch (Encoding.find(passes, options.charset(), sniffer)) {
                case Encoding.Look.Empty empty -> Importer.refused(new ImportFailure.EmptyFile(source.name()));
                case Encoding.Look.Binary binary -> Importer.refused(new ImportFailure.BinaryFile(source.name()));
                case Encoding.Look.Text text -> read(datasetName, text.encoding(), sniffer);
            };
            LOG.info("{} read in {} ms", source.name(), (System.nanoTime() - start) / 1_000_000);
            return outcome;
        } catch (Passes.CancelledException e) {
            return new ImportOutcome.Cancelled();
        } catch (RecordHandler.MalformedQuoteException e) {
            LOG.info("{}: {}", source.name(), e.getMessage());
            return Importer.refused(new ImportFailure.MalformedQuotes(source.name(), e.line()));
        } catch (NoSuchFileException e) {
            return Importer.refused(new ImportFailure.FileNotFound(source.name()));
        } catch (IOException e) {
            return Importer.notReadable(source.name(), e);
        } catch (CapacityExceededException | OutOfMemoryError e) {
            // nothing of the import is reachable any more, so that the memory is free again
            LOG.warn("{} is too large", source.name(), e);
            return Importer.refused(new ImportFailure.TooLarge(source.name(), source.size()));
        }
    }

    private ImportOutcome read(String datasetName, Encoding encoding, RecordSniffer ofBytes) throws IOException {
        RecordSniffer sniffer = encoding.isUtf8() ? ofBytes : ofCharacters(encoding);
        RecordSniffer.Sniff sniff = sniffer.finish();
        char decimalSeparator = decimalSeparator(encoding, sniff);
        boolean header = options.header().orElse(true);
        Table table = table(encoding, sniff, decimalSeparator, header);
        if (options.header().isEmpty()) {
            HeaderCheck check = new HeaderCheck(decimalSeparator, options.missingTokens());
            header = check.isHeader(table.handler().header(), table.columns());
            if (!header) {
                passes.plusOne();
                table = table(encoding, sniff, decimalSeparator, false);
            }
        }
        if (source.hasChanged()) {
            return Importer.refused(new ImportFailure.ChangedWhileReading(source.name()));
        }
        boolean noText = table.handler().header().stream().allMatch(String::isBlank)
                && table.columns().stream().allMatch(column -> column.missing() == column.rows());
        if (noText) {
            return Importer.refused(new ImportFailure.NoColumns(source.name()));
        }
        Lineage lineage =
                new Lineage.Imported(source.name(), encoding.charset(), sniff.delimiter(), decimalSeparator, header);
        Dataset dataset = Dataset.of(datasetName, table.columns(), lineage);
        return new ImportOutcome.Imported(
                dataset,
                new ImportReport(
                        encoding.charset(),
                        sniff.delimiter(),
                        decimalSeparator,
                        header,
                        dataset.rows(),
                        table.problems().listed(),
                        table.problems().counts()));
    }

    private RecordSniffer ofCharacters(Encoding encoding) throws IOException {
        passes.plusOne();
        RecordSniffer sniffer = new RecordSniffer(options.delimiter());
        try (Reader reader = passes.characters(encoding)) {
            sniffer.accept(reader);
        }
        return sniffer;
    }

    private char decimalSeparator(Encoding encoding, RecordSniffer.Sniff sniff) throws IOException {
        if (options.decimalSeparator().isPresent()) {
            return options.decimalSeparator().get();
        }
        if (!sniff.commaInCells()) {
            return '.';
        }
        passes.plusOne();
        DecimalSniffer decimals = new DecimalSniffer();
        decimals.takeAll(passes.characters(encoding), sniff.delimiter());
        return decimals.decide(sniff.delimiter());
    }

    private Table table(Encoding encoding, RecordSniffer.Sniff sniff, char decimalSeparator, boolean header)
            throws IOException {
        Problems problems = new Problems();
        TableHandler handler = new TableHandler(header, sniff, decimalSeparator, options.missingTokens(), problems);
        if (PlainScan.suits(encoding, sniff)) {
            try (InputStream in = passes.bytes()) {
                in.skipNBytes(encoding.markLength());
                new PlainScan(in, sniff.delimiter(), handler).read();
            }
            return new Table(handler, handler.columns(), problems);
        }
        Reader reader = passes.characters(encoding);
        handler.takeAll(encoding.valid() ? reader : new ReplacementWatch(reader, problems), sniff.delimiter());
        return new Table(handler, handler.columns(), problems);
    }
}
