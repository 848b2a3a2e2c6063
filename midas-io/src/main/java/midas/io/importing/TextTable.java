package midas.io.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import midas.io.dataset.Column;
import midas.io.dataset.ThousandsSeparator;

/** Reads the cells of a whole text, once it is known how they are written. */
final class TextTable {

    private final Passes passes;
    private final ImportOptions options;
    private final Set<String> comments;

    /**
     * Makes one.
     *
     * @param passes opens the text
     * @param options what is known about it
     * @param comments how comments begin above the table
     */
    TextTable(Passes passes, ImportOptions options, Set<String> comments) {
        this.passes = passes;
        this.options = options;
        this.comments = comments;
    }

    /** Opens the text, with quotation marks in the place of the quotes that it was said to have. */
    Reader opened(Encoding encoding) throws IOException {
        Reader reader = passes.characters(encoding);
        return options.otherQuote().isPresent()
                ? new SwappedQuotes(reader, options.otherQuote().get())
                : reader;
    }

    /** Opens the text, its cells quoted and delimited as in all others. */
    Reader characters(Encoding encoding, LooseReader.Style style, char delimiter) throws IOException {
        Reader reader = opened(encoding);
        return style == LooseReader.Style.STRICT ? reader : new LooseReader(reader, style, String.valueOf(delimiter));
    }

    /** Reads the table, with or without a header; its cells are as the format says. */
    Table table(Format format, boolean header) throws IOException {
        Problems problems = new Problems();
        Encoding encoding = format.encoding();
        RecordSniffer.Sniff sniff = format.sniff();
        TableHandler handler =
                new TableHandler(header, sniff, format.numbers(), options.missingTokens(), problems, sniff.records());
        handler.cells().holdWords(format.wordColumns());
        handler.holdComments(comments);
        handler.holdDoubtful(format.doubtfulColumns());
        if (options.thousandsSeparator().equals(Optional.of(ThousandsSeparator.NONE))) {
            handler.cells().denyThousands();
        }
        if (options.decimalSeparator().isPresent()) {
            handler.cells().holdDecimal();
        }
        if (format.thousandsTold()) {
            handler.cells().tellThousands();
        }
        Optional<LooseReader> loose = Optional.empty();
        Optional<TextWatch> watch = Optional.empty();
        boolean usualQuotes = options.otherQuote().isEmpty();
        options.otherQuote().ifPresent(handler::swapQuotes);
        handler.holdTexts(format.quotedTexts(), format.markedTexts());
        if (usualQuotes && format.style() == LooseReader.Style.STRICT && PlainScan.suits(encoding, sniff)) {
            try (InputStream in = passes.bytes()) {
                in.skipNBytes(encoding.markLength());
                new PlainScan(in, sniff.delimiter(), handler, new Witness(options.delimiter(), sniff.delimiter()))
                        .read();
            }
        } else {
            Reader reader = opened(encoding);
            if (!encoding.valid()) {
                watch = Optional.of(new TextWatch(reader, sniff.delimiter(), encoding.doubtful()));
                reader = watch.get();
            }
            if (format.style() != LooseReader.Style.STRICT) {
                loose = Optional.of(new LooseReader(reader, format.style(), String.valueOf(sniff.delimiter())));
                reader = loose.get();
            }
            handler.takeAll(reader, sniff.delimiter());
        }
        List<Column> columns =
                IntStream.range(0, handler.width()).mapToObj(handler::column).toList();
        loose.filter(reader -> reader.escapeLine() > 0).ifPresent(reader -> {
            String column = reader.escapeColumn() < columns.size()
                    ? columns.get(reader.escapeColumn()).name()
                    : null;
            problems.add(ImportProblem.Code.BACKSLASH_QUOTES, reader.escapeLine(), column, reader.escapeCell());
        });
        watch.ifPresent(found -> found.tell(columns, problems));
        return new Table(handler.header(), columns, problems, handler.cells(), handler.quotes());
    }
}
