package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Fits models in a window and reads its tables of results.
 *
 * @param window the window
 */
record ResultsHand(TestWindow window) {

    static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    GlmmViewModel model() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    /** Fits a pair to the sample of its family, and waits until the page shows it. */
    FittedModel fit(ResponseModel pair) {
        Sample sample = switch (pair.family()) {
            case GAUSSIAN -> Sample.SLEEPSTUDY;
            case BINOMIAL -> Sample.CONTRACEPTION;
            // counts of patients without seizures have no model with the identity link
            case POISSON -> pair.link() == Link.LOG ? Sample.EPIL : Sample.CAKE;
            case GAMMA -> Sample.CAKE;
            case NEGATIVE_BINOMIAL -> throw new IllegalArgumentException(pair.toString());
        };
        List<String> columns = switch (sample) {
            case SLEEPSTUDY -> List.of("Reaction", "Days", "Subject");
            case CONTRACEPTION -> List.of("use", "urban", "district");
            case EPIL -> List.of("y", "progabide", "subject");
            case CAKE -> List.of("angle", "temp", "rr");
            case DYESTUFF2, PBC -> throw new IllegalArgumentException(sample + " is there for no pair");
        };
        fx(() -> {
            ProjectDataset data = window.wiring.project().datasets().stream()
                    .filter(one -> one.name().equals(sample.datasetName()))
                    .findFirst()
                    .orElseGet(() -> TestData.add(window.wiring.project(), sample.datasetName(), sample.content()));
            data.setScale(columns.getLast(), Scale.NOMINAL);
            window.wiring.main().openGlmm(data);
            var form = model().form();
            form.responseProperty().set(columns.getFirst());
            form.groupProperty().set(columns.getLast());
            form.familyProperty().set(pair.family());
            form.linkProperty().set(pair.link());
            form.predictors().stream()
                    .filter(option -> option.name().equals(columns.get(1)))
                    .forEach(option -> option.checkedProperty().set(true));
            model().run();
            return true;
        });
        TestWindow.await(() -> !model().runningProperty().get());
        assertThat(fx(() -> model().problemProperty().get())).as("%s", pair).isEmpty();
        TestWindow.await(() -> front().lookup("#blup") instanceof TableView<?> blup
                && !blup.getItems().isEmpty()
                && blup.getColumns().size() == 6);
        return fx(() -> model().resultsProperty().get().orElseThrow().model());
    }

    Node front() {
        return ((TabPane) window.scene.getRoot().lookup("#tabs"))
                .getSelectionModel()
                .getSelectedItem()
                .getContent();
    }

    TableView<?> table(String title) {
        return fx(() -> front().lookupAll(".result-table").stream()
                .filter(node -> title.equals(node.getAccessibleText()))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow());
    }

    static List<String> headings(TableView<?> table) {
        return table.getColumns().stream()
                .map(column -> column.getText().replaceAll("\\s+", " "))
                .toList();
    }

    static List<List<String>> rows(TableView<?> table) {
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.getItems().size(); row++) {
            rows.add(TestWindow.row(table, row).stream().map(String::strip).toList());
        }
        return rows;
    }
}
