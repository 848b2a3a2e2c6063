package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import midas.ui.theme.ThemeChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * One walk through every screen of the real window, and what it finds in both themes and at 100, 200 and 300 %. With {@code -Dmidas.screens=FOLDER} it leaves a
 * picture of each there instead: {@code docs/screens/make}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {

    private enum About {
        NAMES,
        ORDER,
        FOCUS,
        CONTRAST,
        CUT
    }

    /** Where pictures are wanted; then nothing is measured. */
    private static final @Nullable String PICTURES = System.getProperty("midas.screens");

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double NARROW = 1000;
    private static final double LOW = 700;

    private final Map<About, List<String>> found = new EnumMap<>(About.class);
    private final Map<ThemeChoice, Set<String>> kinds = new EnumMap<>(ThemeChoice.class);
    private final List<String> visited = new ArrayList<>();
    private final Set<String> listed = new TreeSet<>();
    private TestWindow window;

    @BeforeAll
    void walk(@TempDir Path folder) throws TimeoutException, IOException {
        for (About about : About.values()) {
            found.put(about, new ArrayList<>());
        }
        kinds.put(ThemeChoice.LIGHT, new HashSet<>());
        kinds.put(ThemeChoice.DARK, new HashSet<>());
        FxToolkit.registerPrimaryStage();
        ScreenWalk.HeldJobs jobs = new ScreenWalk.HeldJobs();
        Stage stage = FxToolkit.registerStage(Stage::new);
        window = ScreenWalk.fx(() -> new TestWindow(stage, WIDTH, HEIGHT, Settings.inMemory(), jobs));
        // files are named in pictures, which do not change with the day
        Path study = PICTURES == null
                ? folder
                : Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "study"));
        new ScreenWalk(window, jobs, study, this::look).go();
    }

    @AfterAll
    void close() {
        ScreenWalk.fx(() -> window.stage().hide());
    }

    private void look(String name, Scene scene) {
        if (name.equals("shortcuts")) {
            ScreenWalk.fx(() -> scene.getRoot().lookupAll(".keys").stream()
                    .flatMap(node -> Stream.of(((Labeled) node).getText().split(" {2,}")))
                    .forEach(listed::add));
        }
        visited.add(name);
        ScreenWalk.fx(() -> scene.getWindow().requestFocus());
        if (PICTURES != null) {
            for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
                ScreenWalk.fx(() -> window.wiring.appearance().themeProperty().set(theme));
                ScreenWalk.settle();
                picture(name + (theme == ThemeChoice.DARK ? "-dark" : "-light"), scene);
            }
            return;
        }
        // dialogs open as large as their text wants them; at 200 % the screen of the tests, 1000 by 1000, has no room.
        // What very large
        // data show are the same screens again, longer.
        boolean zooms = scene == window.scene && !name.startsWith("large");
        set(ThemeChoice.DARK, 1, WIDTH, HEIGHT);
        note(About.NAMES, name, ScreenWalk.fx(() -> SceneAudit.unnamed(scene)));
        colours(name + " dark", scene, ThemeChoice.DARK);
        if (scene == window.scene) {
            cut(name, 1, NARROW, LOW, scene);
        } else {
            note(About.CUT, name, ScreenWalk.fx(() -> CutWords.cut(scene)));
        }
        set(ThemeChoice.LIGHT, zooms ? 2 : 1, WIDTH, HEIGHT);
        colours(name + " light", scene, ThemeChoice.LIGHT);
        if (zooms) {
            cut(name, 2, WIDTH, HEIGHT, scene);
            cut(name, 3, NARROW, LOW, scene);
        }
        set(ThemeChoice.DARK, 1, WIDTH, HEIGHT);
    }

    private void colours(String where, Scene scene, ThemeChoice theme) {
        note(About.CONTRAST, where, ScreenWalk.fx(() -> SceneAudit.faint(scene)));
        List<String> unseen = new ArrayList<>();
        note(About.ORDER, where, ScreenWalk.fx(() -> TabWalk.tabWalk(scene, kinds.get(theme), unseen)));
        note(About.FOCUS, where, unseen);
    }

    private void cut(String name, double zoom, double width, double height, Scene scene) {
        set(window.wiring.appearance().themeProperty().get(), zoom, width, height);
        note(About.CUT, name + ' ' + zoom + ' ' + width, ScreenWalk.fx(() -> CutWords.cut(scene)));
    }

    private void set(ThemeChoice theme, double zoom, double width, double height) {
        ScreenWalk.fx(() -> {
            window.wiring.appearance().themeProperty().set(theme);
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.wiring.appearance().setZoom(zoom);
        });
        ScreenWalk.settle();
    }

    private void note(About about, String where, List<String> problems) {
        problems.forEach(problem -> found.get(about).add(where + ": " + problem));
    }

    private static void picture(String name, Scene scene) {
        try {
            Png.writeSmall(
                    ScreenWalk.fx(() -> scene.snapshot(null)),
                    Path.of(Objects.requireNonNull(PICTURES)).resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Test
    void everyControlHasAName() {
        assertThat(found.get(About.NAMES)).isEmpty();
    }

    @Test
    void tabGoesThroughAllControlsInTheOrderOfReading() {
        assertThat(found.get(About.ORDER)).isEmpty();
    }

    @Test
    void itIsSeenWhereTheKeyboardIs() {
        assertThat(found.get(About.FOCUS)).isEmpty();
    }

    @Test
    void textCanBeRead() {
        assertThat(found.get(About.CONTRAST)).isEmpty();
    }

    @Test
    void theMenusAndTheListOfShortcutsSayTheSame() {
        Set<String> menus = ScreenWalk.fx(() -> ((MenuBar)
                        window.scene.getRoot().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> item.getAccelerator() != null)
                        .map(item -> item.getAccelerator().getDisplayText().replace('-', '−'))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(menus)
                .contains("Ctrl+N", "Ctrl+O", "Ctrl+S", "Ctrl+Shift+S", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+C", "Ctrl+F")
                .contains("Ctrl+W", "Ctrl+Q", "Ctrl+,", "F1", "Ctrl++", "Ctrl+−", "Ctrl+0");
        assertThat(listed).containsAll(menus);
        listed.removeAll(menus);
        // these mean what has the keyboard, not the window
        assertThat(listed)
                .containsExactlyInAnyOrder(
                        "Ctrl+Enter",
                        "Esc",
                        "F2",
                        "Del",
                        "Alt+↑",
                        "Alt+↓",
                        "Ctrl+Shift+C",
                        "F3",
                        "Shift+F3",
                        "Shift+F10",
                        "Ctrl+Space",
                        "Shift+Space");
    }

    /** The gate can fail: a window with one fault of each kind. */
    @Test
    void faultsAreFound() {
        ScreenWalk.fx(() -> {
            Label faint = new Label("faint words");
            faint.setStyle("-fx-text-fill: #8a919b;");
            Label cut = new Label("words that are too long for the room they have");
            cut.setMaxWidth(60);
            TextField unnamed = new TextField("what stands in it is no name");
            Button trap = new Button("keeps the keyboard");
            trap.addEventFilter(KeyEvent.KEY_PRESSED, KeyEvent::consume);
            Pane beyond = new Pane(new Text(280, 12, "beyond the edge"));
            Scene scene = new Scene(new VBox(faint, cut, unnamed, trap, beyond), 300, 200);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            scene.snapshot(null);
            trap.requestFocus();
            assertThat(SceneAudit.faint(scene)).hasSize(1).first().asString().contains("faint words");
            assertThat(SceneAudit.unnamed(scene)).hasSize(1).first().asString().contains("TextField");
            assertThat(CutWords.cut(scene)).hasSize(2);
            assertThat(TabWalk.tabWalk(scene, new HashSet<>(), new ArrayList<>()))
                    .isNotEmpty();
            stage.hide();
        });
    }

    @Test
    void noWordIsCut() {
        assertThat(found.get(About.CUT)).isEmpty();
    }
}
