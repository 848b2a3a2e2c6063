package midas.ui.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.ui.project.Sample;
import org.testfx.util.WaitForAsyncUtils;

/** All words that can be seen or heard in the windows that are open. */
final class Words {

    private static final Pattern PLAIN_LETTER = Pattern.compile("[A-Za-z]");

    /** What is the same in every language: names of types and formats, of families of programs, of keys, of a version that is not out yet; exponents. */
    private static final Pattern NAMES = Pattern.compile(
            "float64|int64|string|boolean|datetime|date|UTF-8|SNAPSHOT|\\(Intercept\\)|\\d[eE][-\u2212]?\\d+|[~]");

    private final Set<String> plain = new TreeSet<>();
    private final Set<String> cut = new LinkedHashSet<>();

    /** Looks at all windows. */
    void look(String where) {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (window.isShowing() && window.getScene() != null) {
                    window.getScene().getRoot().applyCss();
                    window.getScene().getRoot().layout();
                    if (window instanceof Stage stage && stage.getTitle() != null) {
                        hear(where + ": title", stage.getTitle());
                    }
                    look(where, window.getScene().getRoot(), false);
                }
            }
        });
    }

    /** Returns where letters without marks were found. */
    Collection<String> plain() {
        return plain;
    }

    /** Returns what was cut. */
    Collection<String> cut() {
        return cut;
    }

    private void read(String place, Node node) {
        switch (node) {
            case Text text -> hear(place, text.getText());
            case TextInputControl field -> {
                hear(place + " prompt", field.getPromptText());
                hear(place, field.getText());
            }
            case Labeled labeled -> {
                hear(place, labeled.getText());
                seek(place, labeled);
            }
            default -> {}
        }
    }

    private void look(String where, Node node, boolean code) {
        if (!node.isVisible()) {
            return;
        }
        boolean exempt = code || isCode(node);
        String place = where + " " + name(node);
        if (!exempt) {
            read(place, node);
        }
        switch (node) {
            case MenuBar bar -> bar.getMenus().forEach(menu -> menu(where, menu));
            case TabPane tabs -> tabs.getTabs().forEach(tab -> hear(where + " tab", tab.getText()));
            default -> {}
        }
        if (!exempt) {
            hear(place + " spoken", node.getAccessibleText());
            hear(place + " help", node.getAccessibleHelp());
            if (node instanceof Control control && control.getTooltip() instanceof Tooltip tip) {
                hear(place + " tip", tip.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(where, child, exempt));
        }
    }

    private void menu(String where, MenuItem item) {
        hear(where + " menu", item.getText());
        if (item instanceof Menu menu) {
            menu.getItems().forEach(inside -> menu(where, inside));
        }
    }

    private void hear(String place, String text) {
        if (text == null) {
            return;
        }
        String words = NAMES.matcher(text).replaceAll("");
        for (Sample sample : Sample.values()) {
            words = words.replaceFirst("^" + sample.datasetName() + "(?=$|: )", "");
        }
        words = words.lines()
                .filter(line -> !line.endsWith(".csv"))
                .collect(Collectors.joining("\n"))
                .replace("данные.csv", "");
        if (PLAIN_LETTER.matcher(words).find()) {
            plain.add(place + ": " + text.replace('\n', '|'));
        }
    }

    private void seek(String place, Labeled labeled) {
        // who points at it reads the whole; links to the manual give way to what they stand beside, and are heard whole
        boolean told = labeled.getTooltip() != null || labeled.getStyleClass().contains("manual-link");
        if (told || labeled.getText() == null || labeled.getText().isEmpty() || labeled.getWidth() <= 0) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text shown
                    && shown.isVisible()
                    && shown.getText() != null
                    && !shown.getText().isEmpty()
                    && shown.getText().endsWith(labeled.getEllipsisString())
                    && !labeled.getText().endsWith(labeled.getEllipsisString())) {
                cut.add(place + ": " + labeled.getText() + " → " + shown.getText());
            } else if (child instanceof Text shown && shown.getText() != null) {
                Bounds text = shown.getBoundsInParent();
                if (text.getMaxX() > labeled.getWidth() + 1.5 || text.getMaxY() > labeled.getHeight() + 3) {
                    cut.add(place + ": beyond its edge: " + labeled.getText());
                }
            }
        }
    }

    private static boolean isCode(Node node) {
        List<String> styles = node.getStyleClass();
        return styles.contains("manual-formula")
                || styles.contains("manual-code")
                || styles.contains("keys")
                || styles.contains("accelerator-text")
                || styles.contains("code")
                || styles.contains("log")
                || styles.contains("licences")
                // the word of the toolkit itself, which knows its own languages
                || styles.contains("tab-close-button")
                // texts of the data
                || styles.contains("token")
                || styles.contains("file");
    }

    private static String name(Node node) {
        List<String> names = new ArrayList<>();
        for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
            String style =
                    at.getStyleClass().isEmpty() ? "" : "." + at.getStyleClass().getLast();
            names.add(at.getId() == null ? at.getClass().getSimpleName() + style : "#" + at.getId());
        }
        return String.join("<", names);
    }
}
