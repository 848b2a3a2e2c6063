package midas.cli;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.CharacterSets;
import midas.io.importing.ImportOptions;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options that say how a data file is read; each takes the place of what would be found from the file. */
final class ReadingOptions {

    private static final Map<String, Character> DELIMITERS =
            Map.of("tab", '\t', "\\t", '\t', "comma", ',', "semicolon", ';', "space", ' ', "bar", '|', "pipe", '|');

    private static final Map<String, ThousandsSeparator> THOUSANDS = Map.ofEntries(
            Map.entry(",", ThousandsSeparator.COMMA),
            Map.entry("comma", ThousandsSeparator.COMMA),
            Map.entry(".", ThousandsSeparator.POINT),
            Map.entry("point", ThousandsSeparator.POINT),
            Map.entry(" ", ThousandsSeparator.SPACE),
            Map.entry("space", ThousandsSeparator.SPACE),
            Map.entry("'", ThousandsSeparator.APOSTROPHE),
            Map.entry("\u2019", ThousandsSeparator.APOSTROPHE),
            Map.entry("apostrophe", ThousandsSeparator.APOSTROPHE),
            Map.entry("none", ThousandsSeparator.NONE));

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding", converter = ToCharset.class)
    private @Nullable Charset encoding;

    @Option(names = "--delimiter", paramLabel = "C", descriptionKey = "delimiter", converter = ToDelimiter.class)
    private @Nullable Character delimiter;

    @Option(names = "--quote", paramLabel = "C", descriptionKey = "quote", converter = ToQuote.class)
    private @Nullable Character quote;

    @Option(names = "--decimal", paramLabel = ".|,", descriptionKey = "decimal", converter = ToDecimal.class)
    private @Nullable Character decimal;

    @Option(
            names = "--thousands",
            paramLabel = ",|.|space|'|none",
            descriptionKey = "thousands",
            converter = ToThousands.class)
    private @Nullable ThousandsSeparator thousands;

    @Option(names = "--header", descriptionKey = "header")
    private boolean header;

    @Option(names = "--no-header", descriptionKey = "no-header")
    private boolean noHeader;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "sheet")
    private @Nullable String sheet;

    @Option(names = "--missing", paramLabel = "TOKENS", descriptionKey = "missing")
    private @Nullable List<String> missing;

    @Option(names = "--keep-empty", descriptionKey = "keep-empty")
    private boolean keepEmpty;

    /** Everything is found from the file. */
    ReadingOptions() {}

    /**
     * Returns what was said.
     *
     * @param command the command, for which wrong usage is said
     * @throws ParameterException if the same character is to separate decimals and thousands, or there is to be a header and none
     */
    ImportOptions of(CommandLine command) {
        if (decimal != null && thousands != null && thousands.characters().indexOf(decimal) >= 0) {
            throw new ParameterException(command, Messages.text("cli.decimal-is-thousands", decimal));
        }
        if (header && noHeader) {
            throw new ParameterException(command, Messages.text("cli.header-and-none"));
        }
        if (quote != null && quote.equals(delimiter)) {
            throw new ParameterException(command, Messages.text("cli.quote-is-delimiter", quote));
        }
        ImportOptions options = new ImportOptions(
                Optional.ofNullable(encoding),
                Optional.ofNullable(delimiter),
                Optional.ofNullable(decimal),
                Optional.ofNullable(thousands),
                header == noHeader ? Optional.empty() : Optional.of(header),
                Optional.ofNullable(sheet),
                tokens());
        return quote == null ? options : options.withQuote(quote);
    }

    /** The empty cell is missing, whatever else is, unless somebody says that it is a text. */
    private Set<String> tokens() {
        Set<String> tokens = new LinkedHashSet<>(ImportOptions.DEFAULT_MISSING_TOKENS);
        if (missing != null) {
            tokens.clear();
            for (String value : missing) {
                for (String token : value.split(",", -1)) {
                    tokens.add(token.strip());
                }
            }
            tokens.add("");
        }
        if (keepEmpty) {
            tokens.remove("");
        }
        return tokens;
    }

    /** Reads the name of a character set. */
    static final class ToCharset implements ITypeConverter<Charset> {

        ToCharset() {}

        @Override
        public Charset convert(String text) {
            return CharacterSets.named(text).orElseThrow(() -> {
                List<String> closest = CharacterSets.closest(text);
                return new TypeConversionException(
                        closest.isEmpty()
                                ? Messages.text("cli.no-such-encoding", text)
                                : Messages.text("cli.no-such-encoding.closest", text, Labels.names(closest)));
            });
        }
    }

    /** Reads a delimiter: the character or its name. */
    static final class ToDelimiter implements ITypeConverter<Character> {

        ToDelimiter() {}

        @Override
        public Character convert(String text) {
            Character named = DELIMITERS.get(text.toLowerCase(Locale.ROOT));
            if (named != null) {
                return named;
            }
            if (text.length() != 1 || Character.isSurrogate(text.charAt(0))) {
                throw new TypeConversionException(Messages.text("cli.no-delimiter", text));
            }
            char c = text.charAt(0);
            if (c == '"' || c == '.' || c == '-' || c == '\n' || c == '\r' || Character.isLetterOrDigit(c)) {
                throw new TypeConversionException(Messages.text("cli.impossible-delimiter"));
            }
            return c;
        }
    }

    /** Reads the character around cells: itself or its name. */
    static final class ToQuote implements ITypeConverter<Character> {

        ToQuote() {}

        @Override
        public Character convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "\"", "double" -> '"';
                case "'", "single" -> '\'';
                case "none" -> ImportOptions.NO_QUOTE;
                default -> {
                    char c = text.length() == 1 ? text.charAt(0) : ' ';
                    if (c <= ' '
                            || c == ','
                            || c == '.'
                            || c == '-'
                            || Character.isSurrogate(c)
                            || Character.isLetterOrDigit(c)) {
                        throw new TypeConversionException(Messages.text("cli.no-quote", text));
                    }
                    yield c;
                }
            };
        }
    }

    /** Reads a decimal separator. */
    static final class ToDecimal implements ITypeConverter<Character> {

        ToDecimal() {}

        @Override
        public Character convert(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case ".", "point" -> '.';
                case ",", "comma" -> ',';
                default -> throw new TypeConversionException(Messages.text("cli.no-decimal", text));
            };
        }
    }

    /** Reads a thousands separator: the character or its name. */
    static final class ToThousands implements ITypeConverter<ThousandsSeparator> {

        ToThousands() {}

        @Override
        public ThousandsSeparator convert(String text) {
            ThousandsSeparator separator = THOUSANDS.get(text.toLowerCase(Locale.ROOT));
            if (separator == null) {
                throw new TypeConversionException(Messages.text("cli.no-thousands", text));
            }
            return separator;
        }
    }
}
