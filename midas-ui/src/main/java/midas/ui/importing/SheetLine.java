package midas.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import midas.io.dataset.Reading;
import midas.io.importing.ImportReport;
import midas.io.project.ImportOrigin;
import midas.ui.label.WindowText;
import midas.ui.project.Project;
import midas.ui.project.ProjectDataset;
import midas.ui.text.Numbers;

/** Offers, above the table of a workbook's sheet, the sheets that are not in the project yet, each with one click. */
public final class SheetLine extends FlowPane {

    private static final int MOST = 8;

    private final ProjectDataset dataset;
    private final Project project;
    private final Consumer<String> take;
    private final Runnable all;
    private Subscription watched = Subscription.EMPTY;

    /**
     * Makes the line of a dataset; it takes no room where nothing is to be offered.
     *
     * @param dataset the dataset
     * @param project the project
     * @param take imports a sheet by its name
     * @param all shows all of them
     */
    public SheetLine(ProjectDataset dataset, Project project, Consumer<String> take, Runnable all) {
        this.dataset = dataset;
        this.project = project;
        this.take = take;
        this.all = all;
        setId("sheets");
        getStyleClass().add("sheet-line");
        setMinWidth(0);
        // only what is shown listens
        sceneProperty().subscribe(scene -> {
            watched.unsubscribe();
            watched = Subscription.EMPTY;
            if (scene != null) {
                watched = Subscription.combine(
                        dataset.datasetProperty().subscribe(now -> show()),
                        project.datasets().subscribe(this::show));
            }
        });
        show();
    }

    /** Returns the sheets of the workbook a dataset comes from that no dataset of the project holds, in the order of the workbook. */
    static List<String> others(ProjectDataset dataset, Project project) {
        Optional<ImportOrigin> origin = dataset.origin();
        if (origin.isEmpty()) {
            return List.of();
        }
        Set<String> there = project.datasets().stream()
                .filter(other -> other.origin().map(ImportOrigin::file).equals(origin.map(ImportOrigin::file)))
                .flatMap(other -> other.report().stream())
                .map(ImportReport::reading)
                .map(Reading::sheet)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return dataset.report().stream()
                .flatMap(report -> report.sheets().stream())
                .filter(sheet -> !there.contains(sheet))
                .toList();
    }

    private void show() {
        List<String> others = others(dataset, project);
        getChildren().clear();
        setVisible(!others.isEmpty());
        setManaged(!others.isEmpty());
        if (others.isEmpty()) {
            return;
        }
        Label words = new Label(WindowText.text("import.sheets"));
        words.getStyleClass().add("soft");
        getChildren().add(words);
        for (String sheet : others.subList(0, Math.min(MOST, others.size()))) {
            Hyperlink link = new Hyperlink(sheet);
            link.setMnemonicParsing(false);
            link.setAccessibleText(WindowText.text("import.sheets.named", sheet));
            link.setOnAction(event -> take.accept(sheet));
            getChildren().add(link);
        }
        if (others.size() > MOST) {
            Hyperlink more = new Hyperlink(WindowText.text("import.sheets.more", Numbers.count(others.size() - MOST)));
            more.setOnAction(event -> all.run());
            getChildren().add(more);
        }
    }
}
