package midas.ui.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.core.family.Family;
import midas.core.fit.FitMonitor;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.dummy.CodingAction;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import midas.ui.task.BackgroundJobRunner;
import midas.ui.task.JobRunner;
import org.testfx.util.WaitForAsyncUtils;

/** What a walk through the screens does with the real window: it opens, fills in, presses, waits, and shows what is there to a visitor. */
abstract class ScreenHands {

    /** Hears of a screen that can be looked at; on the thread of the test. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Looks at a screen.
         *
         * @param name what it is called
         * @param scene where it is
         */
        void visit(String name, Scene scene);
    }

    final TestWindow window;
    final Path folder;
    final Visitor visitor;
    final HeldJobs jobs;
    final AtomicBoolean holdFit;

    /** The background of the window, which can be held up, so that what is shown meanwhile can be looked at. */
    static final class HeldJobs implements JobRunner {

        private final JobRunner jobs = new BackgroundJobRunner();
        final AtomicBoolean held = new AtomicBoolean();

        @Override
        public void inBackground(Runnable task) {
            jobs.inBackground(() -> {
                while (held.get()) {
                    LockSupport.parkNanos(1_000_000);
                }
                task.run();
            });
        }

        @Override
        public void onWindow(Runnable task) {
            jobs.onWindow(task);
        }

        @Override
        public Duration reportInterval() {
            return jobs.reportInterval();
        }
    }

    ScreenHands(TestWindow window, HeldJobs jobs, Path folder, Visitor visitor) {
        this.window = window;
        this.jobs = jobs;
        this.folder = folder;
        this.visitor = visitor;
        this.holdFit = new AtomicBoolean();
        fx(() -> window.wiring.setFitter((request, monitor) -> new EngineFitter().fit(request, held(monitor))));
    }

    void visit(String name) {
        visit(name, window.scene);
    }

    void visit(String name, Scene scene) {
        settle();
        visitor.visit(name, scene);
    }

    /** Shows the dialog that is about to come, and leaves it by one of its buttons. */
    void dialog(String name, String leave) {
        Scene dialog = awaitOther();
        if (leave.equals("#importOne")) {
            TestWindow.await(() -> dialog.getRoot().lookup("#importOne") instanceof Node node && !node.isDisabled());
        }
        visit(name, dialog);
        fx(() -> {
            if (dialog.getRoot().lookup(leave) instanceof ButtonBase button) {
                button.fire();
            } else {
                Event.fireEvent(dialog.getRoot(), key(KeyCode.ESCAPE));
            }
        });
        TestWindow.await(() -> others().isEmpty());
        settle();
    }

    /** Shows a question that waits for its answer, and leaves it by Esc. */
    void asks(String name, Runnable action) {
        Platform.runLater(action);
        Scene dialog = awaitOther();
        visit(name, dialog);
        close(dialog);
    }

    void close(Scene dialog) {
        fx(() -> dialog.getWindow().hide());
        TestWindow.await(() -> others().isEmpty());
    }

    Scene awaitOther() {
        TestWindow.await(() -> !others().isEmpty());
        settle();
        return fx(() -> others().getFirst().getScene());
    }

    List<Stage> others() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && stage != window.stage() && stage.isShowing())
                .map(Stage.class::cast)
                .toList();
    }

    /** Waits until nothing changes any more: what is styled anew comes back frame by frame. */
    static void settle() {
        double before = Double.NaN;
        int same = 0;
        for (int look = 0; look < 60 && same < 3; look++) {
            WaitForAsyncUtils.sleep(15, TimeUnit.MILLISECONDS);
            double now = fx(() -> Window.getWindows().stream()
                    .map(Window::getScene)
                    .filter(Objects::nonNull)
                    .mapToDouble(scene -> print(scene.getRoot()))
                    .sum());
            same = now == before ? same + 1 : 0;
            before = now;
        }
    }

    static double print(Node node) {
        double[] sum = {
            1
                    + node.getLayoutX()
                    + 3 * node.getLayoutY()
                    + 7 * node.getLayoutBounds().getWidth()
                    + 11 * node.getLayoutBounds().getHeight()
        };
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> sum[0] += child.isVisible() ? print(child) : 0);
        }
        return sum[0];
    }

    static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    static void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }

    void add(Sample sample) {
        fx(() -> TestData.add(window.wiring.project(), sample.datasetName(), sample.content()));
    }

    ProjectDataset dataset(String name) {
        return window.wiring.project().datasets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void open(String name) {
        ProjectDataset dataset = dataset(name);
        fx(() -> window.wiring.main().openDataset(dataset));
    }

    @SuppressWarnings("unchecked")
    static void code(ComboBox<?> combo) {
        combo.show();
        ((ComboBox<CodingAction>) combo).getSelectionModel().select(CodingAction.CODE);
        combo.hide();
    }

    void openForm(String name) {
        ProjectDataset dataset = dataset(name);
        fx(() -> window.wiring.main().openGlmm(dataset));
        TestWindow.await(() -> front().lookup("#run") != null);
    }

    GlmmViewModel model() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    GlmmFormViewModel form() {
        return model().form();
    }

    void fill(String response, Family family, String group, String... predictors) {
        fx(() -> {
            GlmmFormViewModel form = form();
            form.responseProperty().set(response);
            form.familyProperty().set(family);
            if (!group.isEmpty()) {
                Objects.requireNonNull(form.datasetProperty().get()).setScale(group, Scale.NOMINAL);
                form.groupProperty().set(group);
            }
            form.predictors().stream()
                    .filter(option -> List.of(predictors).contains(option.name()))
                    .forEach(option -> option.checkedProperty().set(true));
        });
    }

    void run() {
        fx(() -> model().run());
    }

    Node front() {
        return tabs().getSelectionModel().getSelectedItem().getContent();
    }

    TabPane tabs() {
        return (TabPane) window.scene.getRoot().lookup("#tabs");
    }

    void scroll(double place) {
        fx(() -> front().lookupAll(".scroll-pane").stream()
                .filter(node -> node instanceof ScrollPane pane
                        && pane.getContent() instanceof Node page
                        && page.getStyleClass().contains("results"))
                .forEach(node -> ((ScrollPane) node).setVvalue(place)));
    }

    void fire(String button) {
        TestWindow.await(() -> front().lookup(button) != null);
        fx(() -> ((ButtonBase) front().lookup(button)).fire());
    }

    void press(KeyCode code) {
        fx(() -> pressNow(code));
    }

    void pressNow(KeyCode code) {
        Event.fireEvent(Objects.requireNonNullElse(window.scene.getFocusOwner(), window.scene.getRoot()), key(code));
    }

    static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    void menu(String id) {
        Platform.runLater(() -> item(id).fire());
    }

    MenuItem item(String id) {
        return find(item -> id.equals(item.getId()));
    }

    MenuItem helpItem(String name) {
        String text = WindowText.text("menu.help." + name);
        return find(item -> text.equals(item.getText()));
    }

    MenuItem find(Predicate<MenuItem> wanted) {
        return ((MenuBar) window.scene.getRoot().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(wanted)
                        .findFirst()
                        .orElseThrow();
    }

    FitMonitor held(FitMonitor monitor) {
        return new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                monitor.progress(progress);
                while (holdFit.get() && progress.stage() == Stage.VARIANCE_COMPONENTS && !monitor.isCancelled()) {
                    monitor.progress(progress);
                    LockSupport.parkNanos(1_000_000);
                }
            }

            @Override
            public boolean isCancelled() {
                return monitor.isCancelled();
            }
        };
    }
}
