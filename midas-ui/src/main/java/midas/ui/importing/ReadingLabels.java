package midas.ui.importing;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import midas.io.dataset.ThousandsSeparator;
import midas.io.importing.ImportOptions;
import midas.ui.label.WindowText;

/** What can be chosen about the reading of a file, and how it is called. */
final class ReadingLabels {

    /** Stands for a delimiter that is typed. */
    static final char OTHER = '\0';

    private static final List<String> COMMON = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "ISO-8859-1",
            "ISO-8859-15",
            "ISO-8859-2",
            "windows-1250",
            "windows-1251",
            "KOI8-R",
            "Shift_JIS",
            "windows-31j",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR");

    private ReadingLabels() {}

    /** Returns the character sets: the one that was found, then the usual ones, then all others by name. */
    static List<Charset> charsets(Optional<Charset> found) {
        Set<Charset> all = new LinkedHashSet<>();
        found.ifPresent(all::add);
        COMMON.stream().filter(Charset::isSupported).map(Charset::forName).forEach(all::add);
        all.addAll(Charset.availableCharsets().values());
        return new ArrayList<>(all);
    }

    static List<Character> delimiters() {
        return List.of(',', ';', '\t', '|', ' ', OTHER);
    }

    static String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> WindowText.text("import.delimiter.comma");
            case ';' -> WindowText.text("import.delimiter.semicolon");
            case '\t' -> WindowText.text("import.delimiter.tab");
            case '|' -> WindowText.text("import.delimiter.bar");
            case ' ' -> WindowText.text("import.delimiter.space");
            case OTHER -> WindowText.text("import.delimiter.other");
            default -> WindowText.text("import.delimiter.character", delimiter);
        };
    }

    static String quote(char quote) {
        return WindowText.text(
                switch (quote) {
                    case '"' -> "import.quote.double";
                    case '\'' -> "import.quote.single";
                    case ImportOptions.NO_QUOTE -> "import.quote.none";
                    default -> "import.delimiter.character";
                },
                quote);
    }

    static String decimal(char separator) {
        return WindowText.text(separator == ',' ? "import.decimal.comma" : "import.decimal.point");
    }

    static String thousands(ThousandsSeparator separator) {
        return WindowText.text(
                switch (separator) {
                    case NONE -> "import.thousands.none";
                    case COMMA -> "import.thousands.comma";
                    case POINT -> "import.thousands.point";
                    case SPACE -> "import.thousands.space";
                    case APOSTROPHE -> "import.thousands.apostrophe";
                });
    }
}
