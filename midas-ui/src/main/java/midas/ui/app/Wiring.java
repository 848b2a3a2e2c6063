package midas.ui.app;

import java.util.function.LongSupplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import midas.io.dataset.Tables;
import midas.ui.dataset.DatasetView;
import midas.ui.dataset.DatasetViewModel;
import midas.ui.dummy.DummyView;
import midas.ui.dummy.DummyViewModel;
import midas.ui.glmm.EngineFitter;
import midas.ui.glmm.GlmmFitter;
import midas.ui.glmm.GlmmFormView;
import midas.ui.glmm.GlmmFormViewModel;
import midas.ui.glmm.GlmmView;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.glmm.QuickCodingViewModel;
import midas.ui.glmm.ResultsView;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.StartView;
import midas.ui.task.JobRunner;
import midas.ui.theme.Appearance;
import midas.ui.theme.ThemeChoice;

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
    private final MainView main;
    private final GlmmView.FormWidth formWidth = new GlmmView.FormWidth() {
        @Override
        public double get() {
            return settings.number("form", 240, 900).orElse(FORM_WIDTH);
        }

        @Override
        public void set(double width) {
            settings.put("form", width);
        }
    };
    private GlmmFitter fitter = new EngineFitter();

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
        settings.get("theme").ifPresent(this::rememberTheme);
        settings.number("zoom", 0.1, 10).ifPresent(appearance::setZoom);
        appearance.themeProperty().subscribe(choice -> settings.put("theme", choice.name()));
        appearance.zoomProperty().subscribe(zoom -> settings.put("zoom", zoom));
        this.main = new MainView(project, imports, appearance, settings, new Tabs());
    }

    /** Sets what fits models, for forms opened from now on. */
    public void setFitter(GlmmFitter newFitter) {
        fitter = newFitter;
    }

    /** Returns what brings data in. */
    public ImportViewModel imports() {
        return imports;
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
        appearance.dress(scene);
        main.attach(scene);
        return scene;
    }

    /** Loads in the background what the first import would wait for. */
    public void warmUp() {
        runner.inBackground(Tables::warmUp);
    }

    private void rememberTheme(String name) {
        for (ThemeChoice choice : ThemeChoice.values()) {
            if (choice.name().equals(name)) {
                appearance.themeProperty().set(choice);
            }
        }
    }

    private void chooseFiles() {
        imports.importFiles(chooser.chooseDataFiles());
    }

    /**
     * A tab with a form.
     *
     * @param content what it shows
     * @param form the form in it
     */
    record GlmmTab(Parent content, GlmmFormView form) {}

    /**
     * A tab of dummy coding.
     *
     * @param content what it shows
     * @param view its controller
     * @param model what it is about
     */
    record DummyTab(Parent content, DummyView view, DummyViewModel model) {}

    /** Makes what the window shows in its centre. */
    final class Tabs {

        Parent start() {
            return Views.load(Fxml.START, new StartView(imports, Wiring.this::chooseFiles));
        }

        Parent dataset(ProjectDataset dataset) {
            return Views.load(
                    Fxml.DATASET, new DatasetView(new DatasetViewModel(dataset), appearance.zoomProperty(), runner));
        }

        GlmmViewModel glmmModel() {
            GlmmFormViewModel form = new GlmmFormViewModel(project.datasets(), runner);
            return new GlmmViewModel(form, fitter, runner, nanoTime);
        }

        DummyTab dummy() {
            DummyViewModel model = new DummyViewModel(project, runner);
            DummyView view = new DummyView(model);
            return new DummyTab(Views.load(Fxml.DUMMY, view), view, model);
        }

        GlmmTab glmm(GlmmViewModel model, QuickCodingViewModel.Tab coding) {
            GlmmView view = new GlmmView(
                    model,
                    shown -> Views.load(Fxml.RESULTS, new ResultsView(shown, appearance.zoomProperty(), runner)),
                    formWidth);
            GlmmFormView form = new GlmmFormView(
                    model.form(), new QuickCodingViewModel(model.form(), project, runner, coding));
            return new GlmmTab(Views.load(Fxml.GLMM, view, form), form);
        }

        void chooseFiles() {
            Wiring.this.chooseFiles();
        }
    }
}
