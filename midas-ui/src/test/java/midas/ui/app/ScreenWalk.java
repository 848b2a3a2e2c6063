package midas.ui.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import midas.core.family.Family;
import midas.io.coding.Coding;
import midas.io.coding.CodingOutcome;
import midas.io.coding.DummyCoding;
import midas.io.dataset.ColumnType;
import midas.ui.TestData;
import midas.ui.dummy.CodingAction;
import midas.ui.glmm.FormKind;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;

/** A walk through every screen of the real window, in the states a user sees it in: empty, filled, running, doubtful, failed, very large. */
final class ScreenWalk extends ScreenHands {

    private static final int LARGE_ROWS = 200_000;

    ScreenWalk(TestWindow window, HeldJobs jobs, Path folder, Visitor visitor) {
        super(window, jobs, folder, visitor);
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
                .forEach(ScreenHands::code));
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
}
