package midas.ui.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import midas.io.project.WindowLayout;
import midas.ui.dataset.DatasetView;
import midas.ui.dataset.DatasetViewModel;
import midas.ui.dataset.RowRequest;
import midas.ui.diagnostics.DiagnosticsViewModel;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.DatasetText;
import midas.ui.project.ModelText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.project.ProjectModel;
import midas.ui.project.ProjectReport;
import midas.ui.widget.Frames;
import org.jspecify.annotations.Nullable;

/** The tabs in the centre of the window: one for a dataset, one for each form. */
final class Desk {

    /**
     * What the window knows of a tab.
     *
     * @param dataset the dataset it is about, or null
     * @param model its form, where it is one
     * @param status how much there is in it, in words
     * @param onClosed is done when it is closed
     */
    private record Content(
            Supplier<@Nullable ProjectDataset> dataset,
            Optional<GlmmViewModel> model,
            ObservableValue<String> status,
            Runnable onClosed) {

        Content(Supplier<@Nullable ProjectDataset> dataset, Optional<GlmmViewModel> model, Runnable onClosed) {
            this(dataset, model, new ReadOnlyStringWrapper(""), onClosed);
        }
    }

    private static final double WIDEST_TIP = 520;

    private final TabPane tabs;
    private final TabOrder order;
    private final Project project;
    private final Wiring.Tabs contents;
    private final Runnable onFront;
    private final Map<ProjectDataset, Tab> datasetTabs = new HashMap<>();
    private final Map<Tab, Content> contentOfTab = new HashMap<>();
    private final DeletedTabs<ProjectDataset> deleted;
    private final ItemTabs<ProjectModel> models;
    private final ItemTabs<ProjectModel> diagnostics;
    private final ItemTabs<ProjectReport> reports;
    private final FormTabs forms;
    private final CodingTabs codings;
    private final Frames frames = new Frames();

    /**
     * Ties tabs to the project.
     *
     * @param tabs where they are shown
     * @param project the project
     * @param contents makes what they show
     * @param onFront hears that another tab is in front, or the one in front is about another dataset
     */
    Desk(TabPane tabs, Project project, Wiring.Tabs contents, Runnable onFront) {
        this.tabs = tabs;
        this.project = project;
        this.contents = contents;
        this.onFront = onFront;
        this.order = new TabOrder(tabs);
        this.forms = new FormTabs(tabs, project, contents::form, this::add);
        this.codings = new CodingTabs(tabs, project, contents::dummy, this::add, this::showTable);
        this.deleted = new DeletedTabs<>(tabs, order, datasetTabs::get, this::openDataset);
        ItemTabs.Adder<ProjectModel> adder = (place, model, made, onClosed) -> add(
                place,
                made.content(),
                new Content(
                        () -> model.dataset().orElse(null),
                        Optional.empty(),
                        model.savedProperty().map(ModelText::size),
                        onClosed),
                made.title(),
                made.description());
        this.models = new ItemTabs<>(
                tabs,
                order,
                project.models(),
                contents.modelPages()::details,
                adder,
                model -> new WindowLayout.Tab.ModelTab(model.id()));
        this.diagnostics = new ItemTabs<>(
                tabs,
                order,
                project.models(),
                contents.modelPages()::diagnostics,
                adder,
                model -> new WindowLayout.Tab.DiagnosticsTab(model.id()));
        this.reports = new ItemTabs<>(
                tabs,
                order,
                project.reports().all(),
                contents.reports()::page,
                (place, report, made, onClosed) -> add(
                        place,
                        made.content(),
                        new Content(
                                () -> null, Optional.empty(), contents.reports().status(report), onClosed),
                        made.title(),
                        made.description()),
                report -> new WindowLayout.Tab.ReportTab(report.id()));
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> onFront.run());
        project.datasets().addListener((ListChangeListener<ProjectDataset>) change -> {
            List<ProjectDataset> gone = new ArrayList<>();
            List<ProjectDataset> come = new ArrayList<>();
            while (change.next()) {
                gone.addAll(change.getRemoved());
                come.addAll(change.getAddedSubList());
            }
            deleted.close(gone);
            come.forEach(deleted::reopen);
        });
        tabs.getTabs().addListener((ListChangeListener<Tab>) change -> {
            while (change.next()) {
                if (change.wasRemoved() && !change.wasPermutated()) {
                    change.getRemoved().stream()
                            .filter(tab -> !tabs.getTabs().contains(tab))
                            .forEach(this::onClosed);
                }
            }
        });
    }

    /** Brings the tab of a dataset to the front, with the keyboard in its table. */
    void showTable(ProjectDataset dataset) {
        openDataset(dataset);
        frames.play(List.of(() -> {}, this::focusTable));
    }

    private void focusTable() {
        frontTable().map(table -> table.lookup(".data-table")).ifPresent(Node::requestFocus);
    }

    /** Brings the tab of a dataset to the front; opens it where there is none. */
    void openDataset(ProjectDataset dataset) {
        tabs.getSelectionModel().select(openDataset(dataset, tabs.getTabs().size()));
    }

    /** Opens the tab of a dataset where there is none, not in front. */
    Tab openDataset(ProjectDataset dataset, int place) {
        Tab tab = datasetTabs.get(dataset);
        if (tab == null) {
            tab = add(
                    place,
                    contents.dataset(dataset),
                    new Content(
                            () -> dataset,
                            Optional.empty(),
                            dataset.datasetProperty().map(now -> new DatasetViewModel(dataset).summary()),
                            () -> datasetTabs.remove(dataset)),
                    dataset.nameProperty(),
                    Bindings.createStringBinding(
                            () -> DatasetText.description(dataset),
                            dataset.datasetProperty(),
                            dataset.stalenessProperty()));
            datasetTabs.put(dataset, tab);
            DeskLayout.describe(
                    tab, () -> new WindowLayout.Tab.DatasetTab(dataset.dataset().id()));
        }
        return tab;
    }

    private Tab add(int place, Wiring.GlmmTab made) {
        GlmmViewModel model = made.model();
        Tab tab = add(
                place,
                made.content(),
                new Content(() -> model.form().datasetProperty().get(), Optional.of(model), model::cancel),
                model.titleBinding(),
                model.descriptionBinding());
        followDataset(tab, model.form().datasetProperty());
        return tab;
    }

    /** Returns the tabs with forms. */
    FormTabs forms() {
        return forms;
    }

    /** Returns where tabs stand among each other. */
    TabOrder order() {
        return order;
    }

    /** Returns the tabs of dummy coding. */
    CodingTabs codings() {
        return codings;
    }

    private Tab add(int place, Wiring.DummyTab made) {
        Tab tab = add(
                place,
                made.content(),
                new Content(() -> made.model().datasetProperty().get(), Optional.empty(), made.model()::cancel),
                made.model().titleBinding(),
                made.model().titleBinding());
        followDataset(tab, made.model().datasetProperty());
        return tab;
    }

    /** Another dataset of the tab in front is told. */
    private void followDataset(Tab tab, ObservableValue<? extends @Nullable ProjectDataset> dataset) {
        dataset.addListener((property, before, now) -> {
            if (tab.isSelected()) {
                onFront.run();
            }
        });
    }

    /** Closes the tab in front, if there is one. */
    void closeFront() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (tab != null) {
            forms.closing(tab);
            tabs.getTabs().remove(tab);
        }
    }

    /** Returns whether a data table is in front. */
    BooleanBinding tableInFront() {
        return Bindings.createBooleanBinding(
                () -> frontTable().isPresent(), tabs.getSelectionModel().selectedItemProperty());
    }

    /** Opens the search of the data table in front. */
    void find() {
        frontTable().ifPresent(table -> Event.fireEvent(table, new Event(DatasetView.FIND_REQUESTED)));
    }

    private Optional<Node> frontTable() {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .map(Tab::getContent)
                .map(content -> content.lookup(".dataset"));
    }

    /** Returns how much there is in the table or the model in front, in words; empty where neither is. */
    ObservableValue<String> status() {
        return tabs.getSelectionModel()
                .selectedItemProperty()
                .flatMap(tab -> Optional.ofNullable(contentOfTab.get(tab))
                        .map(Content::status)
                        .orElse(null))
                .orElse("");
    }

    /** Returns the tabs of saved models. */
    ItemTabs<ProjectModel> models() {
        return models;
    }

    /** Returns the tabs with plots of saved models. */
    ItemTabs<ProjectModel> diagnostics() {
        return diagnostics;
    }

    /** Returns the tabs of reports. */
    ItemTabs<ProjectReport> reports() {
        return reports;
    }

    /** Returns the model that the tab in front is about, where it is about one. */
    Optional<ProjectModel> modelInFront() {
        return models.inFront().or(diagnostics::inFront);
    }

    /** Shows a place in the table of a dataset. */
    void showPlace(DiagnosticsViewModel.Place place) {
        openDataset(place.dataset());
        // the table has its size with the next frame
        frames.play(List.of(
                () -> {},
                () -> frontTable()
                        .ifPresent(table -> Event.fireEvent(
                                table,
                                new RowRequest(
                                        place.row(),
                                        place.column(),
                                        place.group().orElse(null)))),
                this::focusTable));
    }

    /** Returns the dataset that the tab in front shows or uses, where that is no saved model. */
    Optional<ProjectDataset> datasetInFront() {
        return modelInFront().isPresent() ? Optional.empty() : frontDataset();
    }

    /** Returns the form in front, where there is one. */
    Optional<GlmmViewModel> frontModel() {
        return front().flatMap(Content::model);
    }

    /** Returns the dataset that the tab in front is about, where there is one. */
    Optional<ProjectDataset> frontDataset() {
        return front().flatMap(content -> Optional.ofNullable(content.dataset().get()));
    }

    private Optional<Content> front() {
        return Optional.ofNullable(contentOfTab.get(tabs.getSelectionModel().getSelectedItem()));
    }

    /** Returns what the tab in front shows, where there is one. */
    Optional<Node> frontContent() {
        return Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()).map(Tab::getContent);
    }

    /** Returns the forms that are open. */
    List<GlmmViewModel> openForms() {
        return contentOfTab.values().stream()
                .flatMap(content -> content.model().stream())
                .toList();
    }

    /** Returns how many open forms are about one of these datasets. */
    int formsOn(Collection<ProjectDataset> datasets) {
        return (int) contentOfTab.values().stream()
                .filter(content -> content.model().isPresent())
                .filter(content -> datasets.contains(content.dataset().get()))
                .count();
    }

    private Tab add(
            int place,
            Node shown,
            Content content,
            ObservableValue<String> title,
            ObservableValue<String> description) {
        Tab tab = new Tab("", shown);
        tab.textProperty().bind(title);
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TIP);
        tooltip.textProperty().bind(description);
        tab.setTooltip(tooltip);
        contentOfTab.put(tab, content);
        tabs.getTabs().add(place, tab);
        return tab;
    }

    private void onClosed(Tab tab) {
        Content content = contentOfTab.remove(tab);
        if (content != null) {
            tab.textProperty().unbind();
            tab.getTooltip().textProperty().unbind();
            content.onClosed().run();
        }
    }
}
