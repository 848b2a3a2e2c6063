package midas.ui.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import midas.ui.label.WindowText;
import midas.ui.project.ProjectReport;
import midas.ui.report.AddToReportViewModel;
import midas.ui.widget.LiveRegion;

/** A link to the report that something was added to, beside the words that say so and as long as these stand there. */
final class ShowReport {

    private ShowReport() {}

    /**
     * Makes the link work.
     *
     * @param link the link
     * @param said what was done last
     * @param adding adds to reports
     * @param open opens one
     */
    static void tie(Hyperlink link, Label said, AddToReportViewModel adding, Consumer<ProjectReport> open) {
        LiveRegion.changing(said, WindowText.text("live.status"));
        adding.setOnSaid(said::setText);
        link.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> shown(said, adding).isPresent(), said.textProperty(), adding.addedProperty()));
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(event -> {
            link.setVisited(false);
            shown(said, adding).ifPresent(added -> open.accept(added.report()));
        });
    }

    private static Optional<AddToReportViewModel.Added> shown(Label said, AddToReportViewModel adding) {
        return adding.addedProperty()
                .get()
                .filter(added ->
                        added.words().equals(said.getText()) && added.report().isInProject());
    }
}
