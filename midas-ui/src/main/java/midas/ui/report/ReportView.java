package midas.ui.report;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;
import midas.io.project.ModelPart;
import midas.io.project.SavedReport;
import midas.io.report.ReportFormat;
import midas.ui.label.WindowText;
import midas.ui.manual.ManualLink;
import midas.ui.manual.ManualMarks;
import midas.ui.manual.ManualPlace;
import midas.ui.project.ProjectModel;
import midas.ui.text.Messages;
import midas.ui.text.PlotText;
import midas.ui.text.result.ModelTables;
import midas.ui.widget.Callout;
import midas.ui.widget.ProgressStrip;

/** A report in its tab: its blocks as they will look, what can be added above them, and what writes it to a file. */
public final class ReportView {

    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private final ReportViewModel model;
    private final ReportExportViewModel exports;
    private final ScrollPane scroll = new ScrollPane();
    private final BlockList blocks;
    private final VBox sheet = new VBox();
    private final Label title = new Label();
    private final VBox notes = new VBox();
    private final VBox empty = new VBox();
    private final Label status = new Label();
    private final MenuButton export = new MenuButton();
    private final ReadOnlyDoubleProperty zoom;
    private final ListChangeListener<ProjectModel> onModels = change -> showStandings();
    private Subscription watched = Subscription.EMPTY;

    private ReportView(ReportViewModel model, ReportExportViewModel exports, ReadOnlyDoubleProperty zoom) {
        this.model = model;
        this.exports = exports;
        this.zoom = zoom;
        this.blocks = new BlockList(model, scroll, zoom::get);
    }

    /**
     * Puts the page together.
     *
     * @param model the report
     * @param exports writes it
     * @param zoom zoom of the window
     */
    public static Parent of(ReportViewModel model, ReportExportViewModel exports, ReadOnlyDoubleProperty zoom) {
        return new ReportView(model, exports, zoom).page();
    }

    private Parent page() {
        title.getStyleClass().add("report-title");
        title.setWrapText(true);
        title.textProperty().bind(model.report().nameProperty());
        title.setCursor(Cursor.TEXT);
        title.setOnMouseClicked(event -> {
            editTitle();
            event.consume();
        });
        empty.getStyleClass().add("report-empty");
        sheet.getChildren().setAll(title, empty, blocks);
        sheet.getStyleClass().add("report-sheet");
        HBox centre = new HBox(sheet);
        centre.getStyleClass().add("report-page");
        HBox.setHgrow(sheet, Priority.ALWAYS);
        scroll.setContent(centre);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            // beside the blocks: what is written is finished
            blocks.forgetLast();
            scroll.requestFocus();
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        notes.getStyleClass().add("banners");
        VBox page = new VBox(tools(), notes, scroll);
        page.getStyleClass().add("report");
        page.setId("report");
        ManualMarks.mark(page, ManualPlace.REPORTS);
        page.addEventHandler(ReportEvent.EXPORT, event -> exports.export());
        page.sceneProperty().subscribe(scene -> {
            watched.unsubscribe();
            watched = scene == null ? Subscription.EMPTY : watch();
        });
        zoom.subscribe(now -> blocks.requestLayout());
        return page;
    }

    /** The title is the name of the report: it is taken over where it can be one, else said why not. */
    private void editTitle() {
        WordsEditor editor = new WordsEditor(model.report().name(), false, scroll::requestFocus);
        editor.setId("reportTitleEditor");
        editor.getStyleClass().add("report-title");
        editor.setAccessibleText(WindowText.text("tree.new-name", model.report().name()));
        sheet.getChildren().set(0, editor);
        editor.requestFocus();
        editor.selectAll();
        editor.focusedProperty().subscribe((before, focused) -> {
            if (!focused && sheet.getChildren().getFirst() == editor) {
                sheet.getChildren().set(0, title);
                String problem = model.report().nameProblem(editor.getText());
                if (problem.isEmpty() && model.report().isInProject()) {
                    model.report().rename(editor.getText());
                }
                status.setText(problem);
            }
        });
    }

    /** Only what is shown listens: a closed tab is not kept in memory by what it shows. */
    private Subscription watch() {
        model.project().models().addListener(onModels);
        blocks.show();
        showAround();
        return Subscription.combine(
                () -> model.project().models().removeListener(onModels),
                model.report().savedProperty().subscribe(this::show),
                model.project().edits().positionProperty().subscribe(now -> showStandings()),
                model.problemProperty().subscribe(words -> showNotes()),
                exports.failureProperty().subscribe(words -> showNotes()),
                exports.noteProperty().subscribe(words -> showNotes()),
                exports.endedProperty().subscribe(status::setText));
    }

    private void show(SavedReport before, SavedReport now) {
        exports.forgetEnded();
        blocks.show(before, now);
        showAround();
    }

    private void showAround() {
        boolean none = model.report().saved().entries().isEmpty();
        // one primary button a tab: the next step
        export.pseudoClassStateChanged(CALM, none);
        empty.setVisible(none);
        empty.setManaged(none);
        showEmpty();
        showNotes();
    }

    private void showStandings() {
        blocks.showStandings();
        showEmpty();
        showNotes();
    }

    private void showEmpty() {
        boolean models = !model.project().models().isEmpty();
        Label head = new Label(WindowText.text("report.empty"));
        head.getStyleClass().add("empty-title");
        Label words = new Label(WindowText.text(models ? "report.empty.text" : "report.empty.no-model"));
        words.setWrapText(true);
        words.getStyleClass().add("soft");
        empty.getChildren().setAll(head, words);
        if (models) {
            MenuButton add = new MenuButton(WindowText.text("report.add.model"));
            add.setId("reportEmptyAdd");
            add.getStyleClass().addAll("report-menu", "primary");
            fillOnShowing(add);
            empty.getChildren().add(add);
        }
    }

    private Region tools() {
        Button heading = new Button(WindowText.text("report.add.heading"));
        heading.setId("addHeading");
        heading.setOnAction(event -> blocks.focus(model.addHeading(place()), true));
        Button text = new Button(WindowText.text("report.add.text"));
        text.setId("addText");
        text.setOnAction(event -> blocks.focus(model.addText(place()), true));
        MenuButton fromModel = new MenuButton(WindowText.text("report.add.model"));
        fromModel.setId("addFromModel");
        fromModel.getStyleClass().add("report-menu");
        fillOnShowing(fromModel);
        for (Region button : List.of(heading, text, fromModel)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        status.setId("reportStatus");
        status.getStyleClass().add("soft");
        status.setMinWidth(0);
        ProgressStrip making = new ProgressStrip();
        making.tie(
                new SimpleStringProperty(WindowText.text("report.making")),
                new SimpleDoubleProperty(-1),
                model.runningProperty(),
                model::cancel);
        ProgressStrip writing = new ProgressStrip();
        writing.setId("reportProgress");
        StringProperty words = new SimpleStringProperty("");
        words.bind(model.report().nameProperty().map(name -> WindowText.text("export.running", name)));
        writing.tie(words, exports.progressProperty(), exports.runningProperty(), exports::cancel);
        status.visibleProperty()
                .bind(exports.runningProperty().or(model.runningProperty()).not());
        status.managedProperty().bind(status.visibleProperty());
        HBox tools = new HBox(
                heading,
                text,
                fromModel,
                new ManualLink(ManualPlace.REPORTS, WindowText.text("report.name")),
                gap,
                status,
                making,
                writing,
                exportMenu());
        tools.getStyleClass().add("diagnostics-tools");
        return tools;
    }

    private MenuButton exportMenu() {
        export.setText(WindowText.text("diagnostics.export"));
        export.setId("exportReport");
        export.getStyleClass().addAll("report-menu", "primary");
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setAccessibleText(WindowText.text("report.export"));
        for (ReportFormat format : ReportFormat.values()) {
            String id = format.name().toLowerCase(Locale.ROOT);
            MenuItem item = new MenuItem(WindowText.text("report.format." + id) + "…");
            item.setId("report-" + id);
            item.setMnemonicParsing(false);
            item.setOnAction(event -> {
                // a button that cannot be pressed while it is written would lose the keyboard to the first block
                blocks.focusLast();
                exports.export(format);
            });
            export.getItems().add(item);
        }
        export.disableProperty().bind(exports.runningProperty());
        return export;
    }

    private void fillOnShowing(MenuButton button) {
        // an empty menu never shows
        button.getItems().setAll(new MenuItem());
        button.setOnShowing(event -> {
            button.getItems().clear();
            for (ProjectModel each : model.project().models()) {
                button.getItems().add(menu(each));
            }
            if (button.getItems().isEmpty()) {
                MenuItem none = new MenuItem(WindowText.text("report.no-model"));
                none.setDisable(true);
                button.getItems().add(none);
            }
        });
    }

    private Menu menu(ProjectModel of) {
        Menu menu = new Menu(of.name());
        menu.setMnemonicParsing(false);
        menu.setId("from-model");
        double level = of.saved().result().confidenceLevel();
        menu.getItems()
                .setAll(
                        part(of, "whole", WindowText.text("report.part.whole"), new ModelPart.Whole(false)),
                        part(
                                of,
                                "coefficients",
                                Messages.text("fixed.title"),
                                new ModelPart.Coefficients(level, false)),
                        part(of, "blup", blup(of), new ModelPart.Blup(false)));
        if (of.saved().result().groups() > ModelTables.FIRST_GROUPS) {
            menu.getItems()
                    .add(part(
                            of,
                            "blup-all",
                            WindowText.text(
                                    "report.part.all",
                                    Messages.text("blup.title"),
                                    Messages.counted(
                                            "count.groups", of.saved().result().groups())),
                            new ModelPart.Blup(true)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        for (PlotKind kind : PlotKinds.of(of.saved())) {
            menu.getItems()
                    .add(part(
                            of,
                            "plot-" + kind.name(),
                            PlotText.title(kind),
                            new ModelPart.Diagram(kind, ResidualKind.PEARSON)));
        }
        return menu;
    }

    private static String blup(ProjectModel of) {
        return of.saved().result().groups() > ModelTables.FIRST_GROUPS
                ? WindowText.text("report.part.first", Messages.text("blup.title"), ModelTables.FIRST_GROUPS)
                : Messages.text("blup.title");
    }

    private MenuItem part(ProjectModel of, String id, String words, ModelPart part) {
        MenuItem item = new MenuItem(words);
        item.setId("part-" + id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.add(place(), of, List.of(part)));
        return item;
    }

    /** Behind the block that was worked on last, or at the end. */
    private int place() {
        return model.placeBehind(blocks.last());
    }

    private void showNotes() {
        notes.getChildren().clear();
        String failure = exports.failureProperty().get();
        if (!failure.isEmpty()) {
            notes.getChildren()
                    .add(new Callout(Callout.Kind.ERROR, "", failure)
                            .withAction(WindowText.text("export.elsewhere"), exports::tryElsewhere)
                            .withClose(exports::forgetFailure));
        }
        String undrawn = exports.noteProperty().get();
        if (!undrawn.isEmpty()) {
            notes.getChildren().add(new Callout(Callout.Kind.WARNING, "", undrawn).withClose(exports::forgetNote));
        }
        String problem = model.problemProperty().get();
        if (!problem.isEmpty()) {
            notes.getChildren().add(new Callout(Callout.Kind.ERROR, "", problem).withClose(model::forgetProblem));
        }
        for (ReportViewModel.Standing standing : model.standings()) {
            Callout callout = new Callout(Callout.Kind.WARNING, "", StandingText.ofReport(standing)).inOneLine();
            if (standing instanceof ReportViewModel.Standing.Refitted refitted) {
                callout.withAction(WindowText.text("report.renew"), () -> model.bringUpToDate(refitted.model()));
            }
            notes.getChildren().add(callout);
        }
    }
}
