package midas.ui.app;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.io.coding.Coding;
import midas.ui.exporting.ExportBanner;
import midas.ui.exporting.ExportProgress;
import midas.ui.files.FileMenu;
import midas.ui.files.FilesBanner;
import midas.ui.glmm.FormKind;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.importing.RefusalBanner;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectTree;
import midas.ui.project.RefreshViewModel;
import midas.ui.project.TreeLists;
import midas.ui.theme.Appearance;
import midas.ui.theme.ThemeChoice;
import midas.ui.widget.ProgressStrip;
import org.jspecify.annotations.Nullable;

/** The window: menus, project on the left, tabs in the centre, status below. */
public final class MainView {

    private final Project project;
    private final ImportViewModel imports;
    private final Appearance appearance;
    private final Settings settings;
    private final Wiring.Tabs contents;
    private final RefreshViewModel refreshing;
    private @Nullable Desk desk;
    private @Nullable EditMenu editMenu;
    private @Nullable ReportSide reportSide;
    private final StackPane backstage = new StackPane();
    private @Nullable ProjectTree<ProjectDataset> tree;
    private final TreeLists lists = new TreeLists(this::isTabInFront);

    @FXML
    private StackPane root;

    @FXML
    private ToggleGroup themes;

    @FXML
    private MenuItem closeTab;

    @FXML
    private MenuItem find;

    @FXML
    private MenuItem copy;

    @FXML
    private MenuItem undo;

    @FXML
    private MenuItem redo;

    @FXML
    private MenuItem export;

    @FXML
    private MenuItem columnTypes;

    @FXML
    private ExportBanner exportBanner;

    @FXML
    private ExportProgress exportProgress;

    @FXML
    private MenuItem dummyCoding;

    @FXML
    private FileMenu fileMenu;

    @FXML
    private FilesBanner filesBanner;

    @FXML
    private ProgressStrip filesProgress;

    @FXML
    private HelpMenu helpMenu;

    @FXML
    private Menu samples;

    @FXML
    private DigitsMenu digits;

    @FXML
    private SplitPane split;

    @FXML
    private VBox treeSide;

    @FXML
    private ListView<ProjectDataset> datasets;

    @FXML
    private RefusalBanner banners;

    @FXML
    private StackPane deskSide;

    @FXML
    private TabPane tabs;

    @FXML
    private Label status;

    @FXML
    private Label said;

    @FXML
    private Hyperlink showReport;

    @FXML
    private HBox importSide;

    @FXML
    private Label importStatus;

    @FXML
    private ProgressBar importProgress;

    @FXML
    private StackPane dropHint;

    MainView(
            Project project,
            ImportViewModel imports,
            RefreshViewModel refreshing,
            Appearance appearance,
            Settings settings,
            Wiring.Tabs contents) {
        this.project = project;
        this.imports = imports;
        this.refreshing = refreshing;
        this.appearance = appearance;
        this.settings = settings;
        this.contents = contents;
    }

    @FXML
    private void initialize() {
        digits.tie(appearance.digitsProperty());
        // the tree selects what the tab in front works on
        desk = new Desk(tabs, project, contents, lists::follow);
        editMenu = new EditMenu(project.edits(), undo, redo, this::say);
        DatasetActions actions = new DatasetActions(
                project,
                refreshing,
                desk(),
                contents,
                this::tree,
                () -> root.getScene().getWindow(),
                this::say);
        tree = ProjectTree.ofDatasets(
                datasets, project, this::openDataset, actions.groups(), desk()::datasetInFront, lists);
        new ModelSide(
                treeSide,
                lists,
                project,
                desk(),
                contents.refits(),
                () -> root.getScene().getWindow(),
                this::say);
        reportSide = new ReportSide(
                treeSide, lists, project, desk(), contents.reports().adding(), this::say);
        ShowReport.tie(showReport, said, contents.reports().adding(), desk().reports()::open);
        refreshing.setOnRefused(this::openDataset);
        refreshing.setOnEnd(this::say);
        datasets.getSelectionModel().selectedItemProperty().subscribe(now -> say(""));
        project.edits().positionProperty().subscribe(now -> say(""));
        status.textProperty().bind(desk().status());
        status.managedProperty().bind(status.textProperty().isNotEmpty());
        dummyCoding.disableProperty().bind(Bindings.isEmpty(project.datasets()));
        helpMenu.tie(root, desk()::frontContent);
        ManualMarks.mark(treeSide, ManualPlace.TREE);
        MenuContents.samples(samples, imports, root);
        MenuContents.themes(themes, appearance);
        initializeImports();
        initializeData();
        backstage.setVisible(false);
        backstage.setManaged(false);
        deskSide.layoutBoundsProperty().subscribe(room -> backstage.resize(room.getWidth(), room.getHeight()));
        root.getChildren().add(backstage);
        Parent start = contents.start();
        deskSide.getChildren().addFirst(start);
        start.visibleProperty().bind(Bindings.isEmpty(tabs.getTabs()));
        tabs.visibleProperty().bind(start.visibleProperty().not());
        closeTab.disableProperty().bind(start.visibleProperty());
        find.disableProperty().bind(desk().tableInFront().not());
        appearance.setOnRestyle(new HiddenTabs(tabs)::stepOut);
        new TreeWidth(split, treeSide, appearance.zoomProperty(), settings).tie();
    }

    /** Listens to keys and drops on the whole window. */
    void attach(Scene scene) {
        WindowInput.listenToKeys(scene, desk(), appearance);
        EditCopy.tie(copy, scene);
        Objects.requireNonNull(editMenu, "the view is not loaded").listen(scene);
        WindowInput.listenToDrops(scene, dropHint, this::drop);
    }

    /** Lets a coding be changed, as {@link CodingTabs#change}. */
    void changeDummyCoding(
            ProjectDataset parent, List<Coding> codings, ProjectDataset result, Consumer<ProjectDataset> use) {
        desk().codings().change(parent, codings, result, use);
    }

    /** Returns a place in the window that nobody sees, as large as its centre. */
    StackPane backstage() {
        return backstage;
    }

    /** Takes files that were dropped on the window. */
    void drop(List<File> files) {
        contents.keeping().take(files.stream().map(File::toPath).toList());
    }

    /** Says quietly, beside the status, what was done; until something else is looked at. */
    private void say(String sentence) {
        said.setText(sentence);
    }

    private void initializeImports() {
        imports.setOnImported(desk()::showTable);
        importSide.visibleProperty().bind(imports.runningProperty());
        importStatus.textProperty().bind(imports.statusProperty());
        importProgress.progressProperty().bind(imports.progressProperty());
        banners.tie(imports, contents::askAbout);
    }

    private void initializeData() {
        contents.onRead(desk()::showTable);
        exportBanner.tie(contents.exports());
        exportProgress.tie(contents.exports());
        contents.exports().endedProperty().subscribe(this::say);
        DeskLayout layout = new DeskLayout(tabs, desk(), project, () -> {
            contents.freshForm();
            // what was done was done to another project
            say("");
        });
        contents.keeping().tie(fileMenu, filesBanner, filesProgress, layout);
        appearance.decimalSignProperty().addListener((property, before, now) -> layout.reopen());
        contents.keeping().files().endedProperty().subscribe(this::say);
        contents.refits().setOnEnd(sentence -> {
            say(sentence);
            contents.keeping().autosave().tick();
        });
        export.disableProperty()
                .bind(Bindings.isEmpty(project.datasets())
                        .and(Bindings.isEmpty(project.reports().all())));
        columnTypes.disableProperty().bind(Bindings.isEmpty(project.datasets()));
    }

    @FXML
    private void onExport() {
        if (!ReportSide.exportFront(desk())) {
            Optional.ofNullable(chosenDataset()).ifPresent(contents.exports()::export);
        }
    }

    @FXML
    private void onSettings() {
        contents.remembered().show(root.getScene().getWindow());
    }

    @FXML
    private void onNewReport() {
        Objects.requireNonNull(reportSide, "the view is not loaded").create();
    }

    @FXML
    private void onColumnTypes() {
        Optional.ofNullable(chosenDataset()).ifPresent(contents::columnTypes);
    }

    @FXML
    private void onImport() {
        contents.chooseFiles();
    }

    @FXML
    private void onCancelImport() {
        imports.cancel();
    }

    /** Closes the tab in front, if there is one. */
    @FXML
    void closeTab() {
        desk().closeFront();
    }

    @FXML
    private void onFind() {
        desk().find();
    }

    @FXML
    private void onModel(ActionEvent event) {
        MenuItem item = (MenuItem) event.getSource();
        desk().forms().open(FormKind.valueOf(String.valueOf(item.getUserData())), chosenDataset());
    }

    @FXML
    private void onDummyCoding() {
        Optional.ofNullable(chosenDataset()).ifPresent(this::openDummyCoding);
    }

    @FXML
    private void onZoomIn() {
        appearance.zoomIn();
    }

    @FXML
    private void onZoomOut() {
        appearance.zoomOut();
    }

    @FXML
    private void onZoomReset() {
        appearance.zoomReset();
    }

    @FXML
    private void onTheme(ActionEvent event) {
        RadioMenuItem item = (RadioMenuItem) event.getSource();
        appearance.themeProperty().set(ThemeChoice.valueOf(String.valueOf(item.getUserData())));
    }

    /** Brings a dataset to the front. */
    void openDataset(ProjectDataset dataset) {
        desk().openDataset(dataset);
    }

    /** Brings a model to the front. */
    void openModel(ProjectModel model) {
        desk().models().open(model);
    }

    /** Opens a form for a dataset, or for the first one. */
    void openGlmm(@Nullable ProjectDataset dataset) {
        desk().forms().open(FormKind.GLMM, dataset);
    }

    /** Opens a dummy coding of a dataset. */
    void openDummyCoding(ProjectDataset dataset) {
        desk().codings().open(dataset);
    }

    /** The dataset a command is meant for. */
    private @Nullable ProjectDataset chosenDataset() {
        ProjectDataset selected = datasets.getSelectionModel().getSelectedItem();
        return datasets.isFocused() && selected != null ? selected : currentDataset();
    }

    private @Nullable ProjectDataset currentDataset() {
        ProjectDataset selected = datasets.getSelectionModel().getSelectedItem();
        return desk().frontDataset()
                .or(() -> Optional.ofNullable(selected))
                .or(() -> project.datasets().stream().findFirst())
                .orElse(null);
    }

    /** Returns the model of the tab in front, where it is a form. */
    Optional<GlmmViewModel> currentModel() {
        return desk().frontModel();
    }

    private boolean isTabInFront() {
        return !tabs.getSelectionModel().isEmpty();
    }

    private ProjectTree<ProjectDataset> tree() {
        return Objects.requireNonNull(tree, "the view is not loaded");
    }

    /** Returns the tabs in the centre. */
    Desk desk() {
        return Objects.requireNonNull(desk, "the view is not loaded");
    }
}
