package midas.ui.model;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import midas.ui.glmm.CheckedText;
import midas.ui.glmm.ResultsView;
import midas.ui.label.WindowText;

/** The details of a saved model: a page of results below a banner, with a level of its own for the coefficients' intervals. */
public final class ModelView {

    private static final int LEVEL_COLUMNS = 6;

    private ModelView() {}

    /**
     * Puts the page together.
     *
     * @param model the details
     * @param banner what stands above them
     * @param page shows results
     * @param results its controller, which follows the details
     */
    public static Parent of(ModelViewModel model, ModelBanner banner, Parent page, ResultsView results) {
        Label label = new Label(WindowText.text("form.confidence"));
        label.getStyleClass().add("soft");
        TextField field = new TextField();
        field.setId("modelConfidence");
        field.setPrefColumnCount(LEVEL_COLUMNS);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        Label problem = new Label();
        problem.setId("modelConfidenceProblem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        CheckedText.tie(field, problem, model.confidence());
        HBox row = new HBox(label, field);
        row.getStyleClass().add("level-row");
        VBox tools = new VBox(row, problem);
        tools.getStyleClass().add("level");
        results.setFixedTools(tools);
        model.fixedEffectsProperty().subscribe(content -> content.ifPresent(results::showFixedEffects));
        return banner.above(page);
    }
}
