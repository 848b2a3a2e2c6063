package midas.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One design system: colours are roles, sizes of text are those of one scale, and both are said in the style sheets alone. */
class StyleRolesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Path SHEETS = MAIN.resolve(Path.of("resources", "midas", "ui", "theme"));

    /** In em of 13 px: 11, 12, 13, 14, 16, 20 and 24 px. */
    private static final Set<String> SCALE =
            Set.of("0.846em", "0.923em", "1em", "13px", "1.08em", "1.23em", "1.54em", "1.85em");

    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|-color: *(white|black|gr[ae]y|red|green|blue)\\b");

    private static final Pattern SIZE = Pattern.compile("-fx-font-size: *([^;]+);");

    /** What belongs into a style sheet. */
    private static final Pattern IN_CODE = Pattern.compile(
            "Color\\.(web|rgb|color|[A-Z]+)\\b|new Insets\\(|setPadding\\(|setSpacing\\(|set[HV]gap\\(|Font\\.font\\(");

    private static final Pattern IN_FXML =
            Pattern.compile("\\bstyle=|spacing=|[hv]gap=|<padding>|(pref|min|max)(Width|Height)=\"[0-9]*[1-9]");

    /** Drawing on a canvas and measuring text need a face and a colour; both come from the palette of plots and from the type faces of the program. */
    private static final Set<String> DRAWS = Set.of("FxSurface.java", "ResultTables.java", "ComboWidth.java");

    @Test
    void coloursAreRolesAndSizesOfTextAreThoseOfTheScale() throws IOException {
        List<String> found = new ArrayList<>();
        for (String sheet : List.of("controls.css", "midas.css", "opaque-popups.css")) {
            found.addAll(problems(sheet, Files.readString(SHEETS.resolve(sheet))));
        }
        assertThat(found).isEmpty();
        assertThat(problems("planted", ".a { -fx-text-fill: #999999; }")).hasSize(1);
        assertThat(problems("planted", ".a { -fx-background-color: white; }")).hasSize(1);
        assertThat(problems("planted", ".a { -fx-font-size: 1.3em; }")).hasSize(1);
    }

    @Test
    void whatThingsLookLikeStandsInTheSheets() throws IOException {
        assertThat(matches(MAIN.resolve("java"), ".java", IN_CODE)).isEmpty();
        assertThat(matches(MAIN.resolve("resources"), ".fxml", IN_FXML)).isEmpty();
        assertThat(IN_CODE.matcher("box.setPadding(new Insets(4))").find()).isTrue();
        assertThat(IN_FXML.matcher("<VBox spacing=\"4\">").find()).isTrue();
    }

    private static List<String> problems(String sheet, String css) {
        String rules = css.replaceAll("(?s)/\\*.*?\\*/", "");
        List<String> found = new ArrayList<>();
        Matcher colour = COLOUR.matcher(rules);
        while (colour.find()) {
            found.add(sheet + ": " + colour.group());
        }
        Matcher size = SIZE.matcher(rules);
        while (size.find()) {
            if (!SCALE.contains(size.group(1).strip())) {
                found.add(sheet + ": " + size.group());
            }
        }
        return found;
    }

    private static List<String> matches(Path folder, String ending, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (pattern.matcher(line).find()
                            && !DRAWS.contains(file.getFileName().toString())) {
                        found.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        return found;
    }
}
