import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the pseudo-language of the program from its English: every letter has a mark, and every text is longer by two fifths. Run by the build:
 * {@code java PseudoLanguage.java RESOURCES TARGET}.
 */
final class PseudoLanguage {

    private static final String CODE = "qps";
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String MARKED = "ÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļṁñöþǫŕšţûṽŵẋýž";

    /** Lists of names, and what programs read. */
    private static final List<String> NO_WORDS = List.of("manual.pages", "midas.usage.synopsisHeading");

    /** What is filled in, and escapes. */
    private static final Pattern HOLES = Pattern.compile("\\$\\{[^}]*}|\\{\\d+}|%(?:\\d+\\$)?[sdn%]|\\\\n|\\n");

    /** Code and the targets of links. */
    private static final Pattern HOLES_OF_PAGES = Pattern.compile("`[^`]*`|]\\([^)]*\\)");

    private PseudoLanguage() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path to = Path.of(arguments[1]).toAbsolutePath().normalize();
        List<Path> sources;
        try (Stream<Path> all = Files.walk(from)) {
            sources = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path source : sources) {
            String name = source.getFileName().toString();
            Path folder = to.resolve(from.relativize(source.getParent()).toString());
            if (name.endsWith(".properties")) {
                write(folder.resolve(name.replace(".properties", "_" + CODE + ".properties")), bundle(source));
            } else if (name.endsWith(".md")) {
                write(folder.resolve(CODE).resolve(name), page(Files.readAllLines(source)));
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static String bundle(Path source) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(source)) {
            words.load(reader);
        }
        StringBuilder text = new StringBuilder();
        for (String key : new TreeSet<>(words.stringPropertyNames())) {
            String value = words.getProperty(key);
            String said = NO_WORDS.contains(key) ? value : longer(value, HOLES);
            text.append(key).append('=').append(escaped(said)).append('\n');
        }
        return text.toString();
    }

    private static String escaped(String value) {
        String text = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        return text.startsWith(" ") ? "\\" + text : text;
    }

    private static String page(List<String> lines) {
        List<String> all = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("    ")) {
                all.add(line);
            } else if (line.startsWith("#")) {
                int blank = line.indexOf(' ');
                String heading = line.substring(blank + 1);
                String mark = blank > 1 ? " {#" + nameOf(heading) + "}" : "";
                all.add(line.substring(0, blank + 1) + longer(heading, HOLES_OF_PAGES) + mark);
            } else if (line.startsWith("|")) {
                StringBuilder cells = new StringBuilder("|");
                for (String cell : line.substring(1).split("\\|")) {
                    cells.append(' ').append(longer(cell.strip(), HOLES_OF_PAGES)).append(" |");
                }
                all.add(cells.toString());
            } else {
                all.add(longer(line, HOLES_OF_PAGES));
            }
        }
        return String.join("\n", all) + "\n";
    }

    /** As the manual names its sections. */
    private static String nameOf(String heading) {
        return heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Returns a text with marks on its letters: vowels twice, and at its end what is missing to two fifths more. */
    private static String longer(String text, Pattern holes) {
        StringBuilder marked = new StringBuilder();
        int letters = 0;
        int more = 0;
        Matcher hole = holes.matcher(text);
        int at = 0;
        while (at <= text.length()) {
            int end = hole.find(at) ? hole.start() : text.length();
            for (int i = at; i < end; i++) {
                char c = text.charAt(i);
                int letter = PLAIN.indexOf(c);
                marked.append(letter < 0 ? c : MARKED.charAt(letter));
                letters += letter < 0 ? 0 : 1;
                if ("aeiou".indexOf(c) >= 0) {
                    marked.append(MARKED.charAt(letter));
                    more++;
                }
            }
            if (end == text.length()) {
                break;
            }
            marked.append(hole.group());
            at = hole.end();
        }
        int missing = Math.max(0, (2 * letters + 4) / 5 - more);
        int trailing = marked.length();
        while (trailing > 0 && Character.isWhitespace(marked.charAt(trailing - 1))) {
            trailing--;
        }
        return marked.insert(trailing, "~".repeat(missing)).toString();
    }
}
