package midas.ui.app;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import midas.io.dataset.Tables;
import midas.ui.dataset.DatasetView;
import midas.ui.dataset.DatasetViewModel;
import midas.ui.dummy.DummyView;
import midas.ui.dummy.DummyViewModel;
import midas.ui.exporting.ExportViewModel;
import midas.ui.glmm.CodeLink;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.FormKind;
import midas.ui.glmm.GlmmFitter;
import midas.ui.glmm.GlmmFormView;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmView;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.glmm.QuickCodingViewModel;
import midas.ui.glmm.ResultsView;
import midas.ui.importing.DatasetStore;
import midas.ui.importing.FileReader;
import midas.ui.importing.ImportQueue;
import midas.ui.importing.ProjectStore;
import midas.ui.importing.ReadingStrip;
import midas.ui.importing.SheetLine;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualEvent;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.manual.ManualWindow;
import midas.ui.model.Refits;
import midas.ui.model.SaveModelPane;
import midas.ui.model.SaveModelViewModel;
import midas.ui.project.DerivationBanner;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.RefreshViewModel;
import midas.ui.project.StartView;
import midas.ui.project.TreeAction;
import midas.ui.report.AddToReportViewModel;
import midas.ui.task.JobRunner;
import midas.ui.theme.Appearance;
import midas.ui.widget.IdleFrames;
import midas.ui.widget.TableRehearsal;
import org.jspecify.annotations.Nullable;

/** Puts the program together, by hand. */
public final class Wiring {

    private static final double FORM_WIDTH = 344;

    private final JobRunner runner;
    private final FileChooserPort chooser;
    private final Settings settings;
    private final LongSupplier nanoTime;
    private final Project project = new Project();
    private final Appearance appearance = new Appearance();
    private final ImportViewModel imports;
    private final RefreshViewModel refreshing;
    private final Refits refits;
    private final ImportQueue questions;
    private final ExportViewModel exports;
    private final DataWindows windows;
    private final FileKeeping keeping;
    private final ManualWindow manual;
    private final Remembered remembered;
    private final ReportPages reports;
    private final MainView main;
    private final GlmmView.FormWidth formWidth = new GlmmView.FormWidth() {
        @Override
        public double get() {
            return settings.number("form", 240, 900).orElse(FORM_WIDTH)
                    * appearance.zoomProperty().get();
        }

        @Override
        public void set(double width) {
            settings.put("form", width / appearance.zoomProperty().get());
        }

        @Override
        public ObservableValue<Number> zoom() {
            return appearance.zoomProperty();
        }
    };
    private final SpareForm spare = new SpareForm(this::makeForm, project);
    private GlmmFitter fitter = new EngineFitter();
    private @Nullable Scene made;

    /**
     * Puts it together.
     *
     * @param runner where work is done
     * @param chooser asks for files
     * @param settings what is remembered
     * @param nanoTime a clock in nanoseconds
     */
    public Wiring(JobRunner runner, FileChooserPort chooser, Settings settings, LongSupplier nanoTime) {
        this.runner = runner;
        this.chooser = chooser;
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.imports = new ImportViewModel(project, runner);
        this.refreshing = new RefreshViewModel(project, runner);
        this.refits = new Refits(project, () -> fitter, refreshing, runner);
        DatasetStore store = new ProjectStore(project);
        this.questions = new ImportQueue(new FileReader(), runner, store, imports);
        this.exports = new ExportViewModel(runner, chooser::chooseExportFile);
        this.windows = new DataWindows(this::window, appearance.zoomProperty(), runner, store, questions);
        this.manual = new ManualWindow(runner);
        this.reports = new ReportPages(project, runner, chooser, appearance);
        this.keeping = new FileKeeping(project, imports, runner, chooser, settings, this::window);
        this.remembered = new Remembered(settings, appearance, keeping.intervalProperty(), runner);
        this.main = new MainView(project, imports, refreshing, appearance, settings, new Tabs());
    }

    /** Sets what fits models, for forms opened from now on. */
    public void setFitter(GlmmFitter newFitter) {
        fitter = newFitter;
        spare.discard();
        spare.prepare();
    }

    /** Returns what the user works on. */
    public Project project() {
        return project;
    }

    /** Returns what brings data in. */
    public ImportViewModel imports() {
        return imports;
    }

    /** Returns the project's file, those of before, and what is kept of what is not saved. */
    FileKeeping keeping() {
        return keeping;
    }

    /** Returns theme and zoom. */
    public Appearance appearance() {
        return appearance;
    }

    /** Returns the controller of the window. */
    public MainView main() {
        return main;
    }

    /** Makes the window's scene. */
    public Scene scene() {
        Scene scene = new Scene(Views.load(Fxml.MAIN, main));
        made = scene;
        appearance.dress(scene);
        main.attach(scene);
        reports.listen(scene);
        scene.addEventHandler(ManualEvent.ASKED, event -> manual.open(scene.getWindow(), event.place()));
        scene.getRoot().styleProperty().subscribe(style -> manual.dressAs(scene));
        return scene;
    }

    /** Makes ready, once the window is seen, what the first import and the first form would wait for. */
    public void warmUp(Scene scene) {
        runner.inBackground(Tables::warmUp);
        // the import dialog offers all of them, and loading them takes long
        runner.inBackground(Charset::availableCharsets);
        IdleFrames idle = new IdleFrames(scene);
        idle.play(new TableRehearsal(main.backstage()));
        AtomicBoolean loading = new AtomicBoolean(true);
        // a form and a page of results that nobody will see: what they load need not be loaded on the window's thread
        runner.inBackground(() -> {
            try {
                makeForm(FormKind.GLMM, new Project(), new Appearance(), GlmmView.FormWidth.of(FORM_WIDTH))
                        .view()
                        .results();
            } finally {
                loading.set(false);
            }
        });
        idle.play(() -> loading.get() || imports.runningProperty().get());
        spare.keep(main.backstage(), idle);
    }

    /** Returns the files the user is asked about. */
    ImportQueue questions() {
        return questions;
    }

    /** Returns the form kept ready. */
    SpareForm spare() {
        return spare;
    }

    private GlmmTab makeForm() {
        return makeForm(FormKind.GLMM, project, appearance, formWidth);
    }

    private GlmmTab makeForm(FormKind kind, Project datasets, Appearance look, GlmmView.FormWidth width) {
        GlmmFormViewModel fields = new GlmmFormViewModel(kind, datasets.datasets(), runner);
        GlmmViewModel model = new GlmmViewModel(fields, fitter, runner, nanoTime);
        GlmmView view = new GlmmView(
                model,
                shown -> {
                    ResultsView results = new ResultsView(shown, look, runner);
                    SaveModelViewModel saving = new SaveModelViewModel(shown.fittedProperty(), datasets, runner);
                    AddToReportViewModel adding = reports.adding();
                    results.setHeaderTool(
                            FitToReport.beside(new CodeLink(shown::code), shown, saving.savedProperty()::get, adding));
                    Parent page = Views.load(Fxml.RESULTS, results);
                    FitToReport.tables(page, saving.savedProperty()::get, part -> part, adding);
                    ManualMarks.mark(page, kind.hasGroup() ? ManualPlace.GLMM_HEADER : ManualPlace.GLM);
                    if (kind.hasGroup()) {
                        results.addBelow(new SaveModelPane(
                                saving,
                                main::openModel,
                                saved -> main.desk().diagnostics().open(saved)));
                    }
                    return new GlmmView.Results(page, results);
                },
                width);
        GlmmFormView form = new GlmmFormView(
                fields, new QuickCodingViewModel(fields, datasets, runner, main::changeDummyCoding), refreshing);
        model.setOnEnd(keeping::keepFit);
        Parent content = Views.load(Fxml.GLMM, view, form);
        ManualMarks.mark(content, kind.hasGroup() ? ManualPlace.GLMM_FORM : ManualPlace.GLM);
        return new GlmmTab(model, content, view, form);
    }

    private void chooseFiles() {
        questions.ask(chooser.chooseDataFiles());
    }

    private @Nullable Window window() {
        Scene scene = made;
        return scene == null ? null : scene.getWindow();
    }

    /**
     * A tab with a form.
     *
     * @param model what it is about
     * @param content what it shows
     * @param view form and results
     * @param form the form in it
     */
    record GlmmTab(GlmmViewModel model, Parent content, GlmmView view, GlmmFormView form) {

        /** Returns what can be taken apart to be styled piece by piece. */
        List<Pane> panes() {
            return Stream.concat(view.panes().stream(), form.panes().stream()).toList();
        }
    }

    /**
     * A tab of dummy coding.
     *
     * @param content what it shows
     * @param view its controller
     * @param model what it is about
     */
    record DummyTab(Parent content, DummyView view, DummyViewModel model) {}

    /** Makes what the window shows in its centre. */
    final class Tabs implements ReadingStrip.Actions {

        Parent start() {
            return OpeningPage.over(
                    Views.load(Fxml.START, new StartView(imports, Wiring.this::chooseFiles, keeping.recentSection())),
                    keeping.files().status());
        }

        Parent dataset(ProjectDataset dataset) {
            Parent table = Views.load(
                    Fxml.DATASET, new DatasetView(new DatasetViewModel(dataset), appearance.zoomProperty(), runner));
            VBox whole = dataset.isDerived()
                    ? new DerivationBanner(dataset, refreshing, main::openDataset).above(table)
                    : new VBox(table);
            VBox.setVgrow(table, Priority.ALWAYS);
            whole.getChildren().addFirst(new ReadingStrip(dataset, this));
            return whole;
        }

        /** What menus of datasets offer about their data. */
        List<TreeAction<ProjectDataset>> dataActions() {
            return List.of(
                    TreeAction.of("columns", WindowText.text("columns.link"), this::columnTypes),
                    TreeAction.of("settings", WindowText.text("import.settings"), this::importSettings)
                            .offeredWhen(this::hasFile),
                    TreeAction.of("export", WindowText.text("export.link"), this::export));
        }

        @Override
        public boolean hasFile(ProjectDataset dataset) {
            return questions.canAskAgain(dataset);
        }

        @Override
        public void importSettings(ProjectDataset dataset) {
            questions.askAgain(dataset);
        }

        @Override
        public SheetLine sheets(ProjectDataset dataset) {
            return new SheetLine(
                    dataset, project, sheet -> questions.takeSheet(dataset, sheet), () -> importSettings(dataset));
        }

        @Override
        public void columnTypes(ProjectDataset dataset) {
            windows.showColumnTypes(dataset);
        }

        @Override
        public void export(ProjectDataset dataset) {
            exports.export(dataset);
        }

        Remembered remembered() {
            return remembered;
        }

        FileKeeping keeping() {
            return keeping;
        }

        ExportViewModel exports() {
            return exports;
        }

        void askAbout(Path file) {
            questions.ask(List.of(file));
        }

        /** Lets somebody hear of datasets that come from dialogs. */
        void onRead(Consumer<ProjectDataset> listener) {
            questions.setOnImported(listener);
            questions.setOnReadAgain(listener);
        }

        Refits refits() {
            return refits;
        }

        ModelPages modelPages() {
            return new ModelPages(refits, runner, chooser, appearance, main::desk, reports.adding());
        }

        ReportPages reports() {
            return reports;
        }

        /** Lets the next form know nothing of the project so far. */
        void freshForm() {
            spare.discard();
            spare.prepare();
        }

        GlmmTab form(FormKind kind) {
            return switch (kind) {
                case GLMM -> spare.take();
                case GLM -> makeForm(kind, project, appearance, formWidth);
            };
        }

        DummyTab dummy() {
            DummyViewModel model = new DummyViewModel(project, runner);
            DummyView view = new DummyView(model);
            return new DummyTab(Views.load(Fxml.DUMMY, view), view, model);
        }

        void chooseFiles() {
            Wiring.this.chooseFiles();
        }
    }
}
