package midas.ui.importing;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import midas.io.dataset.Reading;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportReport;

/** What is known about a file in place of what would be found: the user's word on how it is to be read. */
public final class ImportOptionsModel {

    private final ReadOnlyObjectWrapper<ImportOptions> options;

    /** Makes a model that holds options. */
    ImportOptionsModel(ImportOptions options) {
        this.options = new ReadOnlyObjectWrapper<>(options);
    }

    /** Returns the options. */
    public ImportOptions get() {
        return options.get();
    }

    /** Returns the options, to be watched. */
    public ReadOnlyObjectProperty<ImportOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    void set(ImportOptions changed) {
        if (!changed.equals(options.get())) {
            options.set(changed);
        }
    }

    /** Returns how a file is read: as was asked for, else as was found. */
    public Reading inForce(ImportReport report) {
        ImportOptions asked = options.get();
        Reading found = report.reading();
        return new Reading(
                found.format(),
                asked.charset().or(found::encoding),
                asked.delimiter().or(found::delimiter),
                asked.decimalSeparator().or(found::decimalSeparator),
                asked.thousandsSeparator().orElse(found.thousandsSeparator()),
                asked.header().orElse(found.header()),
                asked.sheet().or(found::sheet),
                asked.quote().or(found::quote));
    }

    /** Reads the file in a character set. */
    public void setCharset(Charset charset) {
        set(get().withCharset(charset));
    }

    /** Reads the file with a character between cells: neither a quote nor an end of line. */
    public void setDelimiter(char delimiter) {
        ImportOptions now = get();
        boolean clash = now.quote().equals(Optional.of(delimiter));
        set((clash ? now.withQuote('"') : now).withDelimiter(delimiter));
    }

    /** Reads the file with a character around cells that hold delimiters, or with none, as {@link ImportOptions#NO_QUOTE}; not with the delimiter itself. */
    public void setQuote(char quote) {
        if (!get().delimiter().equals(Optional.of(quote))) {
            set(get().withQuote(quote));
        }
    }

    /** Reads numbers with a decimal separator, {@code '.'} or {@code ','}; thousands are no longer separated by it. */
    public void setDecimalSeparator(char separator) {
        ThousandsSeparator same = separator == ',' ? ThousandsSeparator.COMMA : ThousandsSeparator.POINT;
        ImportOptions now = get();
        boolean clash = now.thousandsSeparator().equals(Optional.of(same));
        set((clash ? now.withThousandsSeparator(ThousandsSeparator.NONE) : now).withDecimalSeparator(separator));
    }

    /** Reads numbers with a thousands separator; decimals are no longer separated by it. */
    public void setThousandsSeparator(ThousandsSeparator separator) {
        Optional<Character> decimal = switch (separator) {
            case COMMA -> Optional.of('.');
            case POINT -> Optional.of(',');
            case NONE, SPACE, APOSTROPHE -> get().decimalSeparator();
        };
        ImportOptions now = get();
        set(new ImportOptions(
                now.charset(),
                now.delimiter(),
                decimal,
                Optional.of(separator),
                now.header(),
                now.sheet(),
                now.missingTokens(),
                now.quote()));
    }

    /** Takes the first record as names of columns, or as data. */
    public void setHeader(boolean header) {
        set(get().withHeader(header));
    }

    /** Reads another sheet of a workbook. */
    public void setSheet(String sheet) {
        set(get().withSheet(sheet));
    }

    /** Takes texts for missing cells. */
    public void setMissingTokens(Set<String> tokens) {
        set(get().withMissingTokens(tokens));
    }

    /** Forgets all that was asked for: everything is found from the file. Types and scales that were chosen stay. */
    public void findAgain() {
        set(ImportOptions.DEFAULT);
    }
}
