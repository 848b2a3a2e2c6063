package midas.io.importing;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import midas.io.names.ClosestNames;

/** The character sets in which a text can be read. */
public final class CharacterSets {

    private static final List<String> USUAL = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "ISO-8859-1",
            "ISO-8859-2",
            "ISO-8859-15",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "KOI8-R",
            "ISO-8859-5",
            "IBM850",
            "Shift_JIS",
            "windows-31j",
            "EUC-JP",
            "GB18030",
            "Big5",
            "EUC-KR");

    private CharacterSets() {}

    /** Returns those that are met most often. */
    public static List<Charset> usual() {
        return USUAL.stream().map(Charset::forName).toList();
    }

    /** Returns the one of a name, in any case and by any of its aliases. */
    public static Optional<Charset> named(String name) {
        try {
            String stripped = name.strip();
            return Charset.isSupported(stripped) ? Optional.of(Charset.forName(stripped)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** Returns up to three names that look like one that is none, the likeliest first. */
    public static List<String> closest(String name) {
        Map<String, String> names = new LinkedHashMap<>();
        usual().forEach(charset -> names.put(charset.name(), charset.name()));
        usual().forEach(charset -> charset.aliases().forEach(alias -> names.putIfAbsent(alias, charset.name())));
        Charset.availableCharsets().keySet().forEach(each -> names.putIfAbsent(each, each));
        Stream<String> likely = ClosestNames.to(name, names.keySet()).stream();
        return likely.map(names::get).distinct().toList();
    }
}
