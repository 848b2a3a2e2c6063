package midas.ui.app;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import midas.ui.dataset.DatasetViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.label.WindowText;
import midas.ui.project.ImportViewModel;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectTree;
import midas.ui.project.Sample;
import midas.ui.text.Numbers;
import midas.ui.theme.Appearance;
import midas.ui.theme.ThemeChoice;
import midas.ui.widget.Callout;
import midas.ui.widget.Dividers;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/** The window: menus, project on the left, tabs in the centre, status below. */
public final class MainView {

    private static final double TREE_WIDTH = 224;
    private static final int MOST_REFUSALS = 4;
    private static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    /** Where plus is reached by other keys than one of its own. */
    private static final List<KeyCombination> ZOOM_IN_TOO = List.of(
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN));

    private final Project project;
    private final ImportViewModel imports;
    private final Appearance appearance;
    private final Settings settings;
    private final Wiring.Tabs contents;
    private final Map<ProjectDataset, Tab> datasetTabs = new HashMap<>();
    private final Map<Tab, GlmmViewModel> models = new HashMap<>();
    private final Map<Tab, ProjectDataset> datasetOfTab = new HashMap<>();
    private final Frames frames = new Frames();
    private final StackPane backstage = new StackPane();
    private @Nullable ProjectTree tree;

    @FXML
    private StackPane root;

    @FXML
    private ToggleGroup themes;

    @FXML
    private MenuItem closeTab;

    @FXML
    private Menu samples;

    @FXML
    private SplitPane split;

    @FXML
    private VBox treeSide;

    @FXML
    private ListView<ProjectDataset> datasets;

    @FXML
    private VBox banners;

    @FXML
    private StackPane desk;

    @FXML
    private TabPane tabs;

    @FXML
    private Label status;

    @FXML
    private HBox importSide;

    @FXML
    private Label importStatus;

    @FXML
    private ProgressBar importProgress;

    @FXML
    private StackPane dropHint;

    MainView(Project project, ImportViewModel imports, Appearance appearance, Settings settings, Wiring.Tabs contents) {
        this.project = project;
        this.imports = imports;
        this.appearance = appearance;
        this.settings = settings;
        this.contents = contents;
    }

    @FXML
    private void initialize() {
        tree = new ProjectTree(datasets, project, this::openDataset, this::openGlmm, this::showDataset);
        datasets.getSelectionModel().selectedItemProperty().subscribe(this::showStatus);
        initializeMenus();
        initializeImports();
        backstage.setVisible(false);
        backstage.setManaged(false);
        desk.layoutBoundsProperty().subscribe(room -> backstage.resize(room.getWidth(), room.getHeight()));
        root.getChildren().add(backstage);
        Parent start = contents.start();
        desk.getChildren().addFirst(start);
        start.visibleProperty().bind(Bindings.isEmpty(tabs.getTabs()));
        tabs.visibleProperty().bind(start.visibleProperty().not());
        closeTab.disableProperty().bind(start.visibleProperty());
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> showDataset());
        appearance.setOnRestyle(new HiddenTabs(tabs)::stepOut);
        tabs.getTabs().addListener((ListChangeListener<Tab>) change -> {
            while (change.next()) {
                if (change.wasRemoved() && !change.wasPermutated()) {
                    change.getRemoved().stream()
                            .filter(tab -> !tabs.getTabs().contains(tab))
                            .forEach(this::onClosed);
                }
            }
        });
        Dividers.place(
                split,
                treeSide,
                settings.number("tree", 120, 800).orElse(TREE_WIDTH),
                width -> settings.put("tree", width));
    }

    /** Listens to keys and drops on the whole window. */
    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Optional<GlmmViewModel> model = currentModel();
            if (RUN.match(event) && model.isPresent()) {
                model.get().run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE
                    && model.map(current -> current.runningProperty().get()).orElse(false)) {
                model.get().cancel();
                event.consume();
            } else if (ZOOM_IN_TOO.stream().anyMatch(keys -> keys.match(event))) {
                appearance.zoomIn();
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                dropHint.setVisible(true);
                event.consume();
            }
        });
        scene.setOnDragExited(event -> dropHint.setVisible(false));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            dropHint.setVisible(false);
            event.setDropCompleted(drop(event.getDragboard().getFiles()));
            event.consume();
        });
    }

    /** Returns a place in the window that nobody sees, as large as its centre. */
    StackPane backstage() {
        return backstage;
    }

    /** Takes files that were dropped on the window; returns whether there were any. */
    boolean drop(@Nullable List<File> files) {
        if (files == null || files.isEmpty()) {
            return false;
        }
        imports.importFiles(files.stream().map(File::toPath).toList());
        return true;
    }

    private void initializeMenus() {
        for (Sample sample : Sample.values()) {
            MenuItem item = new MenuItem(sample.datasetName());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> imports.importSample(sample));
            samples.getItems().add(item);
        }
        appearance
                .themeProperty()
                .subscribe(choice -> themes.getToggles()
                        .forEach(toggle -> toggle.setSelected(choice.name().equals(toggle.getUserData()))));
    }

    private void initializeImports() {
        imports.setOnImported(this::openDataset);
        importSide.visibleProperty().bind(imports.runningProperty());
        importStatus.textProperty().bind(imports.statusProperty());
        importProgress.progressProperty().bind(imports.progressProperty());
        imports.refusals().addListener((ListChangeListener<String>) change -> {
            List<String> sentences = new ArrayList<>(
                    imports.refusals().stream().limit(MOST_REFUSALS).toList());
            int more = imports.refusals().size() - sentences.size();
            if (more > 0) {
                sentences.add(WindowText.text("import.more-refused", Numbers.count(more)));
            }
            banners.getChildren().clear();
            if (!sentences.isEmpty()) {
                banners.getChildren()
                        .add(new Callout(Callout.Kind.ERROR, "", sentences.toArray(String[]::new))
                                .withClose(imports.refusals()::clear));
            }
        });
    }

    @FXML
    private void onImport() {
        contents.chooseFiles();
    }

    @FXML
    private void onCancelImport() {
        imports.cancel();
    }

    @FXML
    private void onCloseTab() {
        closeTab();
    }

    /** Closes the tab in front, if there is one. */
    void closeTab() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (tab != null) {
            tabs.getTabs().remove(tab);
        }
    }

    @FXML
    private void onQuit() {
        Platform.exit();
    }

    @FXML
    private void onGlmm() {
        openGlmm(datasets.isFocused() ? datasets.getSelectionModel().getSelectedItem() : currentDataset());
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

    @FXML
    private void onShortcuts() {
        Dialogs.shortcuts(root.getScene().getWindow());
    }

    @FXML
    private void onLog() {
        Dialogs.log(root.getScene().getWindow());
    }

    @FXML
    private void onAbout() {
        Dialogs.about(root.getScene().getWindow());
    }

    private void openDataset(ProjectDataset dataset) {
        Tab tab = datasetTabs.computeIfAbsent(dataset, source -> {
            Tab made = tab(source.name(), contents.dataset(source));
            datasetOfTab.put(made, source);
            return made;
        });
        tabs.getSelectionModel().select(tab);
    }

    /** Opens a form for a dataset, or for the first one. */
    void openGlmm(@Nullable ProjectDataset dataset) {
        Wiring.GlmmTab made = contents.glmm();
        GlmmViewModel model = made.model();
        ProjectDataset chosen = dataset == null && !project.datasets().isEmpty()
                ? project.datasets().getFirst()
                : dataset;
        model.form().datasetProperty().set(chosen);
        Tab tab = tab("", made.content());
        tab.textProperty().bind(model.titleBinding());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.descriptionBinding());
        tab.setTooltip(tooltip);
        models.put(tab, model);
        model.form().datasetProperty().addListener((property, before, now) -> {
            if (tab.isSelected()) {
                showDataset();
            }
        });
        tabs.getSelectionModel().select(tab);
        // the keyboard can only go to what is laid out, which the next frame does: here it would add to what loading
        // the form takes
        frames.play(List.of(() -> {}, made.form()::focusFirstUnfilled));
    }

    private Tab tab(String title, Node content) {
        Tab tab = new Tab(title, content);
        tabs.getTabs().add(tab);
        return tab;
    }

    private void onClosed(Tab tab) {
        ProjectDataset dataset = datasetOfTab.remove(tab);
        if (dataset != null) {
            datasetTabs.remove(dataset);
        }
        GlmmViewModel model = models.remove(tab);
        if (model != null) {
            model.cancel();
        }
    }

    /** The tree selects the dataset that the tab in front works on. */
    private void showDataset() {
        ProjectDataset dataset = currentDataset();
        ProjectTree shown = tree;
        if (dataset != null && shown != null && !tabs.getTabs().isEmpty()) {
            shown.select(dataset);
        }
    }

    private void showStatus(@Nullable ProjectDataset selected) {
        status.setText(selected == null ? "" : new DatasetViewModel(selected).summary());
    }

    private @Nullable ProjectDataset currentDataset() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        ProjectDataset dataset = datasetOfTab.get(tab);
        GlmmViewModel model = models.get(tab);
        if (model != null) {
            dataset = model.form().datasetProperty().get();
        }
        return dataset != null ? dataset : datasets.getSelectionModel().getSelectedItem();
    }

    /** Returns the model of the tab in front, where it is a form. */
    Optional<GlmmViewModel> currentModel() {
        return Optional.ofNullable(models.get(tabs.getSelectionModel().getSelectedItem()));
    }
}
