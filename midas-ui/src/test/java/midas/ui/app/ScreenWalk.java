package midas.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
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
import javafx.scene.control.ListView;
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
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.dummy.CodingAction;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.FormKind;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import midas.ui.task.BackgroundJobRunner;
import midas.ui.task.JobRunner;
import org.testfx.util.WaitForAsyncUtils;

/** A walk through every screen of the real window, in the states a user sees it in: empty, filled, running, doubtful, failed, very large. */
final class ScreenWalk {

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

    private static final int LARGE_ROWS = 200_000;

    private final TestWindow window;
    private final Path folder;
    private final Visitor visitor;
    private final HeldJobs jobs;
    private final AtomicBoolean holdFit;

    /** The background of the window, which can be held up, so that what is shown meanwhile can be looked at. */
    static final class HeldJobs implements JobRunner {

        private final JobRunner jobs = new BackgroundJobRunner();
        private final AtomicBoolean held = new AtomicBoolean();

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

    ScreenWalk(TestWindow window, HeldJobs jobs, Path folder, Visitor visitor) {
        this.window = window;
        this.jobs = jobs;
        this.folder = folder;
        this.visitor = visitor;
        this.holdFit = new AtomicBoolean();
        fx(() -> window.wiring.setFitter((request, monitor) -> new EngineFitter().fit(request, held(monitor))));
    }

    /** Goes through all of them; what goes wrong on the way is thrown at its end, so that the rest is seen as well. */
    void go() {
        AssertionError broken = new AssertionError("the walk did not get through");
        for (Part part : List.<Part>of(
                this::beginnings,
                this::data,
                this::forms,
                this::results,
                this::models,
                this::reports,
                this::help,
                this::settings,
                this::questions,
                this::large)) {
            try {
                part.go();
            } catch (IOException | RuntimeException | AssertionError failed) {
                broken.addSuppressed(failed);
                others().forEach(dialog -> fx(dialog::hide));
                jobs.held.set(false);
                holdFit.set(false);
            }
        }
        if (broken.getSuppressed().length > 0) {
            throw broken;
        }
    }

    @FunctionalInterface
    private interface Part {
        void go() throws IOException;
    }

    private void beginnings() throws IOException {
        visit("start");
        fx(() -> window.wiring.main().openGlmm(null));
        visit("form-no-data");
        fx(() -> window.wiring.main().closeTab());
        window.drop(Files.writeString(folder.resolve("empty.csv"), ""));
        TestWindow.await(() -> window.sees("#banners .callout"));
        visit("import-refused");
        fx(() -> window.scene.getRoot().lookupAll("#banners .close").forEach(node -> ((ButtonBase) node).fire()));
        jobs.held.set(true);
        window.drop(Path.of("..", "examples", "contraception.csv"));
        TestWindow.await(() -> window.sees("#importStatus"));
        visit("import-loading");
        jobs.held.set(false);
        TestWindow.await(() -> window.sees(".data-table"));
        window.chooser.data = List.of(schools());
        menu("menuImport");
        dialog("import-dialog", "#importOne");
        window.chooser.data = List.of(Files.writeString(
                folder.resolve("prices.csv"), "item;price\n" + "bread;1,234\nmilk;2,500\nsalt;3,125\n".repeat(8)));
        menu("menuImport");
        dialog("import-question", "#importCancel");
    }

    private void data() {
        open("schools");
        visit("data");
        fx(() -> front().lookup("#grid").requestFocus());
        press(KeyCode.UP);
        press(KeyCode.SPACE);
        TestWindow.await(() -> window.sees("#summary .histogram"));
        visit("data-summary");
        fx(() -> front().lookup("#grid").requestFocus());
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        visit("data-summary-words");
        fx(() -> window.wiring.main().desk().find());
        TestWindow.await(() -> window.sees("#findText"));
        visit("data-find");
        press(KeyCode.ESCAPE);
        press(KeyCode.ESCAPE);
        menu("menuColumnTypes");
        dialog("column-types", ".button.cancel");
        ProjectDataset schools = dataset("schools");
        fx(() -> window.wiring.main().openDummyCoding(schools));
        TestWindow.await(() -> window.sees(".dummy-table"));
        visit("dummy-coding");
        fx(() -> front().lookupAll(".dummy-table .combo-box").stream()
                .map(node -> (ComboBox<?>) node)
                .filter(combo -> combo.getItems().contains(CodingAction.CODE))
                .limit(2)
                .forEach(ScreenWalk::code));
        visit("dummy-coding-filled");
        fx(() -> {
            CodingOutcome coded = DummyCoding.apply(
                    schools.dataset(), "schools coded", List.of(new Coding("region", "North", false)));
            window.wiring
                    .main()
                    .openDataset(window.wiring
                            .project()
                            .addDerived(((CodingOutcome.Coded) coded).dataset(), schools.dataset()));
        });
        TestWindow.await(() -> window.sees("#derivation"));
        visit("data-derived");
        fx(() -> schools.convert("region", ColumnType.FLOAT64));
        visit("data-derived-stale");
        fx(() -> window.wiring.project().edits().undo());
    }

    private void forms() {
        add(Sample.SLEEPSTUDY);
        openForm("sleepstudy");
        visit("glmm-form");
        fill("Reaction", Family.GAUSSIAN, "Subject", "Days");
        visit("glmm-form-filled");
        holdFit.set(true);
        run();
        TestWindow.await(() -> window.sees("#cancel"));
        visit("glmm-running");
        holdFit.set(false);
        TestWindow.await(() -> window.sees("#trust"));
    }

    private void results() throws IOException {
        visit("results");
        scroll(1);
        visit("results-end");
        fx(() -> form().confidence().textProperty().set("90 %"));
        scroll(0);
        visit("results-stale");
        fx(() -> {
            form().familyProperty().set(Family.BINOMIAL);
            model().run();
        });
        TestWindow.await(() -> window.sees("#problems .callout"));
        visit("results-last-failed");
        fx(() -> {
            TestData.add(
                    window.wiring.project(),
                    "dyestuff2",
                    Files.readString(Path.of("src/test/resources/midas/ui/data/dyestuff2_singular.csv")));
            return true;
        });
        openForm("dyestuff2");
        fill("Yield", Family.GAUSSIAN, "Batch");
        run();
        TestWindow.await(() -> window.sees("#trust"));
        visit("results-warning");
        openForm("contraception");
        fill("use", Family.BINOMIAL, "district", "urban", "livch1");
        run();
        TestWindow.await(() -> window.sees("#trust"));
        visit("results-odds");
        ProjectDataset schools = dataset("schools");
        fx(() -> window.wiring.main().desk().forms().open(FormKind.GLM, schools));
        visit("glm-form");
        fill("score", Family.GAUSSIAN, "", "hours");
        run();
        TestWindow.await(() -> window.sees("#trust"));
        visit("glm-results");
    }

    private void models() {
        fx(() -> {
            TabPane tabs = tabs();
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().startsWith("GLMM: use"))
                    .forEach(tab -> tabs.getSelectionModel().select(tab));
        });
        settle();
        fire("#saveModel");
        TestWindow.await(() -> window.sees("#modelDetails"));
        scroll(1);
        visit("results-saved");
        fire("#modelDetails");
        TestWindow.await(() -> window.sees("#addToReport"));
        visit("model");
        fire("#addToReport");
        TestWindow.await(() -> !window.wiring.project().reports().all().isEmpty());
        visit("model-added");
        fx(() -> window.wiring
                .main()
                .desk()
                .diagnostics()
                .open(window.wiring.project().models().getFirst()));
        TestWindow.await(() -> front().lookupAll(".plot-card").size() > 2);
        visit("diagnostics");
    }

    private void reports() {
        fx(() -> {
            window.wiring.project().reports().add("Empty report");
            window.wiring
                    .main()
                    .desk()
                    .reports()
                    .open(window.wiring.project().reports().all().getLast());
        });
        visit("report-empty");
        fx(() -> window.wiring
                .main()
                .desk()
                .reports()
                .open(window.wiring.project().reports().all().getFirst()));
        TestWindow.await(() -> !front().lookupAll(".report-block").isEmpty());
        visit("report");
    }

    private void help() throws IOException {
        fx(() -> Event.fireEvent(window.scene.getRoot(), new ManualEvent(ManualPlace.CONTENTS)));
        Scene manual = awaitOther();
        visit("manual", manual);
        fx(() -> Event.fireEvent(window.scene.getRoot(), new ManualEvent(ManualPlace.ICC)));
        visit("manual-concept", manual);
        close(manual);
        for (String name : List.of("shortcuts", "about")) {
            fx(() -> helpItem(name).fire());
            Scene dialog = awaitOther();
            visit(name, dialog);
            close(dialog);
        }
        Path log = Files.writeString(
                folder.resolve("midas.log"),
                "2026-01-05T09:00:00 INFO Started\n".repeat(80) + "2026-01-05T09:12:41 INFO Fitted\n");
        fx(() -> Dialogs.log(window.stage(), log));
        Scene dialog = awaitOther();
        visit("log", dialog);
        close(dialog);
    }

    private void settings() {
        menu("menuSettings");
        Scene settings = awaitOther();
        visit("settings", settings);
        close(settings);
    }

    private void questions() {
        fx(() -> {
            ListView<?> list = (ListView<?>) window.scene.getRoot().lookup("#datasets");
            list.getSelectionModel().select(list.getItems().indexOf(dataset("schools")));
            list.requestFocus();
        });
        asks("delete-question", () -> pressNow(KeyCode.DELETE));
        asks("save-question", () -> item("menu-new").fire());
    }

    private void large() {
        StringBuilder csv = new StringBuilder(
                "outcome,An explanatory variable with a name that is long enough for two lines,group,site,x1,x2,x3,x4,x5,x6,x7,x8\n");
        Random random = new Random(7);
        for (int row = 0; row < LARGE_ROWS; row++) {
            int group = random.nextInt(4000);
            csv.append(String.format(
                    Locale.ROOT,
                    "%.3f,%.2f,g%d,Site number %d of the study",
                    1e6 * random.nextGaussian(),
                    random.nextDouble(),
                    group,
                    group % 40));
            for (int i = 0; i < 8; i++) {
                csv.append(',').append(random.nextInt(1000));
            }
            csv.append('\n');
        }
        fx(() -> {
            TestData.add(window.wiring.project(), "a survey of two hundred thousand people", csv.toString());
            open("a survey of two hundred thousand people");
        });
        TestWindow.await(() -> window.sees(".data-table"));
        visit("large-data");
        openForm("a survey of two hundred thousand people");
        fill("outcome", Family.GAUSSIAN, "group", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8");
        visit("large-form");
        run();
        TestWindow.await(() -> window.sees("#trust") && window.sees("#saveModel"));
        visit("large-results");
        fire("#saveModel");
        TestWindow.await(() -> window.sees("#modelDiagnostics"));
        fire("#modelDiagnostics");
        TestWindow.await(() -> front().lookupAll(".plot-card").size() > 2);
        visit("large-diagnostics");
    }

    private Path schools() throws IOException {
        StringBuilder csv = new StringBuilder("score;hours;region;kind;visited;school\n");
        Random random = new Random(5);
        List<String> regions = List.of("North", "East", "South", "West");
        for (int row = 0; row < 240; row++) {
            int school = row % 12;
            int region = random.nextInt(4);
            csv.append(String.format(
                    Locale.ROOT,
                    "%.2f;%s;%s;%s;2024-0%d-1%d;s%02d%n",
                    50 + 3 * region + school % 5 + 4 * random.nextGaussian(),
                    random.nextInt(30) == 0 ? "NA" : String.format(Locale.ROOT, "%.1f", 10 * random.nextDouble()),
                    regions.get(region),
                    random.nextBoolean() ? "public" : "private",
                    1 + random.nextInt(9),
                    random.nextInt(9),
                    school));
        }
        return Files.writeString(folder.resolve("schools.csv"), csv);
    }

    // --- hands

    private void visit(String name) {
        visit(name, window.scene);
    }

    private void visit(String name, Scene scene) {
        settle();
        visitor.visit(name, scene);
    }

    /** Shows the dialog that is about to come, and leaves it by one of its buttons. */
    private void dialog(String name, String leave) {
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
    private void asks(String name, Runnable action) {
        Platform.runLater(action);
        Scene dialog = awaitOther();
        visit(name, dialog);
        close(dialog);
    }

    private void close(Scene dialog) {
        fx(() -> dialog.getWindow().hide());
        TestWindow.await(() -> others().isEmpty());
    }

    private Scene awaitOther() {
        TestWindow.await(() -> !others().isEmpty());
        settle();
        return fx(() -> others().getFirst().getScene());
    }

    private List<Stage> others() {
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

    private static double print(Node node) {
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

    private void add(Sample sample) {
        fx(() -> TestData.add(window.wiring.project(), sample.datasetName(), sample.content()));
    }

    private ProjectDataset dataset(String name) {
        return window.wiring.project().datasets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void open(String name) {
        ProjectDataset dataset = dataset(name);
        fx(() -> window.wiring.main().openDataset(dataset));
    }

    @SuppressWarnings("unchecked")
    private static void code(ComboBox<?> combo) {
        combo.show();
        ((ComboBox<CodingAction>) combo).getSelectionModel().select(CodingAction.CODE);
        combo.hide();
    }

    private void openForm(String name) {
        ProjectDataset dataset = dataset(name);
        fx(() -> window.wiring.main().openGlmm(dataset));
        TestWindow.await(() -> front().lookup("#run") != null);
    }

    private GlmmViewModel model() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    private GlmmFormViewModel form() {
        return model().form();
    }

    private void fill(String response, Family family, String group, String... predictors) {
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

    private void run() {
        fx(() -> model().run());
    }

    private Node front() {
        return tabs().getSelectionModel().getSelectedItem().getContent();
    }

    private TabPane tabs() {
        return (TabPane) window.scene.getRoot().lookup("#tabs");
    }

    private void scroll(double place) {
        fx(() -> front().lookupAll(".scroll-pane").stream()
                .filter(node -> node instanceof ScrollPane pane
                        && pane.getContent() instanceof Node page
                        && page.getStyleClass().contains("results"))
                .forEach(node -> ((ScrollPane) node).setVvalue(place)));
    }

    private void fire(String button) {
        TestWindow.await(() -> front().lookup(button) != null);
        fx(() -> ((ButtonBase) front().lookup(button)).fire());
    }

    private void press(KeyCode code) {
        fx(() -> pressNow(code));
    }

    private void pressNow(KeyCode code) {
        Event.fireEvent(Objects.requireNonNullElse(window.scene.getFocusOwner(), window.scene.getRoot()), key(code));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private void menu(String id) {
        Platform.runLater(() -> item(id).fire());
    }

    private MenuItem item(String id) {
        return find(item -> id.equals(item.getId()));
    }

    private MenuItem helpItem(String name) {
        String text = WindowText.text("menu.help." + name);
        return find(item -> text.equals(item.getText()));
    }

    private MenuItem find(Predicate<MenuItem> wanted) {
        return ((MenuBar) window.scene.getRoot().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(wanted)
                        .findFirst()
                        .orElseThrow();
    }

    private FitMonitor held(FitMonitor monitor) {
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
