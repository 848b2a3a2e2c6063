package midas.ui.manual;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.ui.label.WindowText;
import midas.ui.task.JobRunner;
import org.jspecify.annotations.Nullable;

/** The window of the manual, beside that of the program: one, however often it is asked for. */
public final class ManualWindow {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 780;
    private static final double MARGIN = 40;

    private final JobRunner runner;
    private @Nullable Manual manual;
    private @Nullable Stage stage;
    private @Nullable ManualViewModel model;

    /**
     * Makes it, closed.
     *
     * @param runner where the pages are read
     */
    public ManualWindow(JobRunner runner) {
        this.runner = runner;
    }

    /**
     * Opens a place.
     *
     * @param owner the window of the program, whose looks it has
     * @param place the place
     */
    public void open(Window owner, ManualPlace place) {
        Manual read = manual;
        if (read != null) {
            show(owner, read, place);
            return;
        }
        runner.inBackground(() -> {
            Manual now = Manual.read();
            runner.onWindow(() -> {
                manual = now;
                show(owner, now, place);
            });
        });
    }

    /** Gives it the looks of the window of the program, after those have changed. */
    public void dressAs(Scene like) {
        Stage open = stage;
        if (open != null) {
            dress(open.getScene(), like);
        }
    }

    private void show(Window owner, Manual read, ManualPlace place) {
        Stage open = stage;
        ManualViewModel reading = model;
        if (open == null || reading == null) {
            reading = new ManualViewModel(read);
            open = make(owner, reading);
            model = reading;
            stage = open;
        }
        dress(open.getScene(), owner.getScene());
        reading.questionProperty().set("");
        reading.go(place.address());
        open.show();
        open.toFront();
        open.requestFocus();
    }

    private static Stage make(Window owner, ManualViewModel model) {
        ManualView view = new ManualView(model);
        Scene scene = new Scene(view);
        Stage made = new Stage();
        made.initOwner(owner);
        made.setTitle(WindowText.text("manual.title"));
        made.setScene(scene);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        made.setWidth(Math.min(WIDTH, screen.getWidth() - MARGIN));
        made.setHeight(Math.min(HEIGHT, screen.getHeight() - MARGIN));
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), view::askQuestion);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), made::hide);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), model::back);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), model::forward);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                made.hide();
            }
        });
        return made;
    }

    private static void dress(Scene scene, Scene like) {
        scene.getStylesheets().setAll(like.getStylesheets());
        scene.getRoot().setStyle(like.getRoot().getStyle());
        scene.getPreferences().setColorScheme(like.getPreferences().getColorScheme());
    }
}
