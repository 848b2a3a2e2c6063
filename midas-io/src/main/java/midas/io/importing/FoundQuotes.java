package midas.io.importing;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads a text by apostrophes where these stand in the place of quotation marks, which is looked for only where a text begins with one, or quotation marks are malformed. */
final class FoundQuotes {

    /** One way to read the text. */
    @FunctionalInterface
    interface Way {
        ImportOutcome read() throws IOException;
    }

    private final Passes passes;
    private final ImportOptions options;

    FoundQuotes(Passes passes, ImportOptions options) {
        this.passes = passes;
        this.options = options;
    }

    /**
     * Reads it.
     *
     * @param usual by quotation marks
     * @param other by apostrophes
     */
    ImportOutcome read(Way usual, Way other) throws IOException {
        Optional<ImportOutcome> found = Optional.empty();
        RecordHandler.MalformedQuoteException malformed = null;
        try {
            found = Optional.of(usual.read());
        } catch (RecordHandler.MalformedQuoteException e) {
            malformed = e;
        }
        if (found.isPresent() && !Apostrophes.areWorthALook(found.get())) {
            return found.get();
        }
        Apostrophes apostrophes = look();
        if (apostrophes.areQuotes()) {
            // both tables at once would be too much of large files
            found = Optional.empty();
            ImportOutcome otherwise = other.read();
            if (!(otherwise instanceof ImportOutcome.Refused)) {
                return otherwise;
            }
        }
        if (malformed != null) {
            throw malformed;
        }
        ImportOutcome outcome = found.isPresent() ? found.get() : usual.read();
        return outcome instanceof ImportOutcome.Imported imported ? apostrophes.told(imported) : outcome;
    }

    /** Looks at the apostrophes of the whole text. */
    private Apostrophes look() throws IOException {
        passes.plusOne();
        passes.plusOne();
        Apostrophes apostrophes = new Apostrophes(options);
        if (Encoding.find(passes, options.charset(), new RecordSniffer(options.delimiter()))
                instanceof Encoding.Look.Text text) {
            try (Reader reader = passes.characters(text.encoding())) {
                apostrophes.accept(reader);
            }
        }
        return apostrophes;
    }
}
