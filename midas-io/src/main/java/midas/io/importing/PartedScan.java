package midas.io.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import midas.io.dataset.Column;
import midas.io.dataset.NumberSyntax;
import midas.io.dataset.ThousandsSeparator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plain table in one pass by what its beginning looks like, in parts that are worked on side by side, and finds
 * out on the way whether all of it looks like that. Where the parts are cut depends on the file alone, and what comes of
 * them is what one scan of the whole would find.
 */
final class PartedScan {

    /**
     * Sizes in bytes.
     *
     * @param head the beginning, from which a guess is made
     * @param part each further part
     */
    record Sizes(int head, int part) {
        static final Sizes USUAL = new Sizes(1 << 18, 1 << 23);
    }

    /** Room for a few rows more than the beginning lets expect. */
    private static final double SPARE = 1.03;

    private final Source source;
    private final Passes passes;
    private final ImportOptions options;
    private final Sizes sizes;
    private final byte[] head;
    private final long size;
    private final Format guess;
    private final NumberSniffer headNumbers;
    private final Set<String> comments;

    private record Part(TableHandler handler, Witness witness, long lines) {}

    private PartedScan(
            Source source,
            Passes passes,
            ImportOptions options,
            Sizes sizes,
            byte[] head,
            long size,
            Format guess,
            NumberSniffer headNumbers,
            Set<String> comments) {
        this.source = source;
        this.passes = passes;
        this.options = options;
        this.sizes = sizes;
        this.head = head;
        this.size = size;
        this.guess = guess;
        this.headNumbers = headNumbers;
        this.comments = comments;
    }

    /**
     * Looks at the beginning of a source: empty where that is not a plain table.
     *
     * @param comments how comments begin above the table
     */
    static Optional<PartedScan> of(
            Source source, Passes passes, ImportOptions options, Sizes sizes, Set<String> comments) throws IOException {
        if (options.otherQuote().isPresent()
                || !options.charset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8)) {
            return Optional.empty();
        }
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(sizes.head());
        }
        boolean whole = head.length < sizes.head();
        int length = head.length;
        while (!whole && length > 0 && head[length - 1] != '\n') {
            length--;
        }
        head = Arrays.copyOf(head, length);
        long size = whole ? length : source.size();
        int mark = Encoding.utf8MarkLength(head);
        ByteCensus census = new ByteCensus();
        census.accept(head, mark, length);
        RecordSniffer sniffer = new RecordSniffer(options.delimiter());
        sniffer.accept(head, mark, length);
        RecordSniffer.Sniff sniff = sniffer.finish();
        boolean plain = census.isPlain()
                && census.hasContent()
                && sniff.fields() > 1
                && PlainScan.suits(sniff.delimiter())
                && size >= length;
        if (!plain) {
            return Optional.empty();
        }
        NumberSniffer numbers = new NumberSniffer(options.missingTokens(), sniff.fields());
        try {
            numbers.takeAll(
                    new InputStreamReader(new ByteArrayInputStream(head, mark, length - mark), StandardCharsets.UTF_8),
                    sniff.delimiter());
        } catch (RecordHandler.MalformedQuoteException e) {
            return Optional.empty();
        }
        Format guess = new Format(
                new Encoding(StandardCharsets.UTF_8, mark, true, false),
                LooseReader.Style.STRICT,
                sniff,
                numbers.decide(sniff.delimiter(), options.decimalKnown(), options.thousandsSeparator()),
                options.decimalKnown().isPresent()
                        && options.thousandsSeparator().isPresent());
        return Optional.of(new PartedScan(source, passes, options, sizes, head, size, guess, numbers, comments));
    }

    /** Returns what the file looks like, if there is a table. */
    Format format() {
        return guess;
    }

    /** Reads the table; empty where the file is not what it looks like, or where types change too late in it. */
    Optional<Table> table(boolean header) throws IOException {
        TableHandler first = new TableHandler(
                header, guess.sniff(), guess.numbers(), options.missingTokens(), new Problems(), rows(head.length));
        first.holdComments(comments);
        List<Part> parts = new ArrayList<>();
        int mark = guess.encoding().markLength();
        try {
            parts.add(part(new ByteArrayInputStream(head, mark, head.length - mark), first));
            parts.addAll(parts(cuts(), first));
        } catch (PlainScan.NotPlainException e) {
            return Optional.empty();
        }
        passes.report();
        Witness witness = parts.getFirst().witness();
        parts.stream().skip(1).forEach(part -> witness.append(part.witness()));
        return joined(parts).filter(table -> isConfirmed(table, witness));
    }

    /**
     * Returns whether a look at the whole would tell what was guessed. Where no cell that made its column a string column is a number by other separators, it would
     * tell so of the separators of numbers if a column of numbers has one that leaves no doubt: nothing speaks against it then.
     */
    private boolean isConfirmed(Table table, Witness witness) {
        NumberSyntax numbers = guess.numbers();
        boolean decimal = options.decimalKnown().isPresent()
                || isProven(headNumbers.columnsWithDecimal(numbers.decimal()), table);
        boolean thousands = options.thousandsSeparator().isPresent()
                || numbers.thousands() == ThousandsSeparator.NONE
                || isProven(headNumbers.columnsWithThousands(numbers.thousands()), table);
        boolean commas = numbers.decimal() == ',';
        // cells that usually stand beyond the last column have a say, too
        boolean allSeen = table.columns().size() >= guess.sniff().fields()
                || !table.problems().counts().containsKey(ImportProblem.Code.ROW_TOO_LONG);
        return thousands
                && allSeen
                && (decimal || !commas)
                && witness.confirms(
                        guess.sniff(), decimal, commas && options.delimiter().isEmpty());
    }

    private static boolean isProven(BitSet columns, Table table) {
        List<Column> all = table.columns();
        return columns.stream().filter(k -> k < all.size()).anyMatch(k -> switch (all.get(k)
                .type()) {
            case INT64, FLOAT64 -> true;
            case BOOLEAN, DATE, DATETIME, STRING -> false;
        });
    }

    private int rows(long bytes) {
        double expected = SPARE * guess.sniff().records() * bytes / head.length;
        return (int) Math.min(expected + 1, Integer.MAX_VALUE >> 1);
    }

    private Part part(InputStream in, TableHandler handler) throws IOException {
        char delimiter = guess.sniff().delimiter();
        Witness witness = new Witness(options.delimiter(), delimiter);
        PlainScan scan = new PlainScan(passes.metered(in), delimiter, handler, witness);
        scan.read();
        return new Part(handler, witness, scan.lines());
    }

    /** Reads what lies between neighbouring cuts. The work is done in the pool of the calling thread, else in the common one. */
    private List<Part> parts(long[] cuts, TableHandler first) throws IOException {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        List<Optional<Part>> read = IntStream.range(0, cuts.length - 1)
                .parallel()
                .mapToObj(k ->
                        failure.get() == null ? read(cuts[k], cuts[k + 1], first, failure) : Optional.<Part>empty())
                .toList();
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case UncheckedIOException e -> throw e.getCause();
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
        return read.stream().map(Optional::orElseThrow).toList();
    }

    /** Reads a part; a failure is kept for the calling thread, which waits until the others have ended, too. */
    private Optional<Part> read(long from, long to, TableHandler first, AtomicReference<@Nullable Throwable> failure) {
        try (InputStream in = new Stretch(source.open(), from, to)) {
            return Optional.of(part(in, first.follower(rows(to - from))));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failure.compareAndSet(null, e);
            return Optional.empty();
        }
    }

    /** Returns where parts begin and end: between two records each, the end of the beginning first, that of the file last. */
    private long[] cuts() throws IOException {
        LongStream.Builder cuts = LongStream.builder();
        cuts.add(head.length);
        long last = head.length;
        while (last < size) {
            long nominal = last + sizes.part();
            last = nominal >= size ? size : lineAt(nominal);
            cuts.add(last);
        }
        return cuts.build().toArray();
    }

    /** Returns where the first line begins at or behind a position. */
    private long lineAt(long position) throws IOException {
        byte[] buffer = new byte[1 << 12];
        try (InputStream in = new Stretch(source.open(), position - 1, size)) {
            long at = position - 1;
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        return at + i + 1;
                    }
                }
                at += n;
            }
        }
        return size;
    }

    /** Joins the parts column by column; empty where that would not be what one scan finds. */
    private Optional<Table> joined(List<Part> parts) {
        List<TableHandler> handlers = parts.stream().map(Part::handler).toList();
        TableHandler first = handlers.getFirst();
        Problems problems = first.problems();
        Set<String> texts = new HashSet<>(first.textColumns());
        long lines = parts.getFirst().lines();
        for (Part part : parts.subList(1, parts.size())) {
            problems.append(part.handler().problems(), lines, texts);
            first.cells().append(part.handler().cells(), lines);
            first.quotes().append(part.handler().quotes());
            texts.addAll(part.handler().textColumns());
            lines += part.lines();
        }
        List<Optional<Column>> columns = IntStream.range(0, first.width())
                .parallel()
                .mapToObj(k -> TableHandler.column(k, handlers))
                .toList();
        return columns.stream().allMatch(Optional::isPresent)
                ? Optional.of(new Table(
                        first.header(),
                        columns.stream().map(Optional::orElseThrow).toList(),
                        problems,
                        first.cells(),
                        first.quotes()))
                : Optional.empty();
    }
}
