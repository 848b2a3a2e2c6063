package midas.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import midas.core.family.Family;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.importing.ImportDialogViewModel;
import midas.ui.importing.ImportQueue;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Sample;
import midas.ui.theme.Appearance;
import midas.ui.theme.ThemeChoice;
import org.slf4j.LoggerFactory;

/**
 * Goes through the window once, as its users do, and closes it. The virtual machine takes note of what it loads and compiles meanwhile; the launcher plays it
 * after a build, so that nobody waits for that where a form or a page of results is opened for the first time.
 */
final class Rehearsal {

    /** System property that asks for it. */
    static final String PROPERTY = "midas.rehearsal";

    private static final Duration STEP = Duration.millis(120);
    private static final int ROUNDS = 3;
    private static final int SCROLLED = 12;
    /** Steps to wait for a fit or an import, until the next ones are taken all the same. */
    private static final int PATIENCE = 40;

    private final MainView main;
    private final ImportViewModel imports;
    private final ImportQueue questions;
    private final Appearance appearance;
    private final Scene scene;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Timeline clock = new Timeline(new KeyFrame(STEP, event -> next()));
    private int waited;

    Rehearsal(MainView main, ImportViewModel imports, ImportQueue questions, Appearance appearance, Scene scene) {
        this.main = main;
        this.imports = imports;
        this.questions = questions;
        this.appearance = appearance;
        this.scene = scene;
    }

    /** Returns whether this start of the program is one. */
    static boolean isAskedFor() {
        return Boolean.getBoolean(PROPERTY);
    }

    void play() {
        steps.add(() -> imports.importSample(Sample.CONTRACEPTION));
        for (int round = 0; round < ROUNDS; round++) {
            steps.addAll(round());
        }
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    private List<Runnable> round() {
        List<Runnable> round = new ArrayList<>();
        round.add(() -> scroll(".data-table"));
        round.add(() -> main.openGlmm(null));
        round.add(() -> combos(ComboBox::show));
        round.add(() -> combos(ComboBox::hide));
        round.add(() -> model().ifPresent(model -> {
            model.form().responseProperty().set("use");
            model.form().groupProperty().set("district");
            model.form().predictors().getFirst().toggle();
        }));
        round.add(() -> model().ifPresent(GlmmViewModel::run));
        round.add(() -> press("#showAll"));
        round.add(() -> scroll("#blup"));
        round.add(this::sort);
        round.add(() -> press("#showAll"));
        round.add(() -> press("#showForm"));
        round.add(() -> model().ifPresent(model -> model.form().familyProperty().set(Family.BINOMIAL)));
        round.add(() -> model().ifPresent(GlmmViewModel::run));
        round.add(() -> appearance.themeProperty().set(ThemeChoice.DARK));
        round.add(() -> appearance.themeProperty().set(ThemeChoice.LIGHT));
        round.add(appearance::zoomIn);
        round.add(appearance::zoomReset);
        round.add(main::closeTab);
        round.add(() -> menu("menuDummy"));
        round.add(() -> {});
        round.add(main::closeTab);
        round.add(this::askAboutFile);
        round.add(() -> {});
        round.add(() -> {});
        round.add(() -> questions.currentProperty().get().ifPresent(ImportDialogViewModel::cancel));
        return round;
    }

    private void next() {
        boolean busy = imports.runningProperty().get()
                || model().map(model -> model.runningProperty().get()).orElse(false);
        if (busy && waited < PATIENCE) {
            waited++;
            return;
        }
        waited = 0;
        Runnable step = steps.poll();
        if (step == null) {
            clock.stop();
            Platform.exit();
        } else {
            step.run();
        }
    }

    private Optional<GlmmViewModel> model() {
        return main.currentModel();
    }

    private void combos(Consumer<ComboBox<?>> action) {
        for (String id : List.of("#response", "#group", "#family")) {
            if (scene.lookup(id) instanceof ComboBox<?> combo) {
                action.accept(combo);
            }
        }
    }

    private void menu(String id) {
        if (scene.lookup(".menu-bar") instanceof MenuBar bar) {
            bar.getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> id.equals(item.getId()))
                    .findFirst()
                    .ifPresent(MenuItem::fire);
        }
    }

    /** Opens the import dialog on a file of its own. */
    private void askAboutFile() {
        try {
            Path file = Files.createTempFile("midas", ".csv");
            file.toFile().deleteOnExit();
            Files.writeString(file, Sample.CONTRACEPTION.content());
            questions.ask(List.of(file));
        } catch (IOException unwritable) {
            LoggerFactory.getLogger(Rehearsal.class).warn("Import dialog not rehearsed", unwritable);
        }
    }

    private void press(String id) {
        if (scene.lookup(id) instanceof Button button) {
            button.fire();
        }
    }

    private void scroll(String table) {
        Node found = scene.lookup(table);
        if (found == null) {
            return;
        }
        for (Node node : found.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                for (int i = SCROLLED; i >= 0; i--) {
                    double part = (double) i / SCROLLED;
                    steps.addFirst(() -> bar.setValue(part * bar.getMax()));
                }
            }
        }
    }

    private void sort() {
        if (scene.lookup("#blup") instanceof TableView<?> table) {
            for (int column = 0; column < table.getColumns().size(); column++) {
                int sorted = column;
                steps.addFirst(() -> sort(table, sorted));
            }
        }
    }

    private static <R> void sort(TableView<R> table, int index) {
        TableColumn<R, ?> column = table.getColumns().get(index);
        if (column.isSortable()) {
            table.getSortOrder().setAll(List.of(column));
        }
    }
}
