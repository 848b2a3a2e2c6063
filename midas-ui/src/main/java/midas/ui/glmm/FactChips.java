package midas.ui.glmm;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import midas.ui.label.WindowText;

/** Facts about a fit in a few words each, whether to trust it first. */
final class FactChips {

    private FactChips() {}

    /** Fills a pane with those of a page. */
    static void show(FlowPane chips, ResultsPage page, boolean stale) {
        chips.getChildren().clear();
        Label trust = chip(chips, page.trustLabel());
        trust.getStyleClass().add(page.trust().name().toLowerCase(Locale.ROOT));
        trust.setId("trust");
        chips.getChildren().add(trust);
        speak(chips, page, stale);
        for (String fact : page.facts()) {
            chips.getChildren().add(chip(chips, fact));
        }
    }

    /** Where the form asks for something else than the results answer, who cannot see the colours is told. */
    static void speak(FlowPane chips, ResultsPage page, boolean stale) {
        String word = page.trustLabel();
        chips.getChildren().getFirst().setAccessibleText(stale ? WindowText.text("results.trust.stale", word) : word);
    }

    private static Label chip(FlowPane chips, String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("chip");
        chip.maxWidthProperty().bind(chips.widthProperty());
        Tooltip whole = new Tooltip(text);
        chip.tooltipProperty()
                .bind(Bindings.when(chip.textTruncatedProperty()).then(whole).otherwise((Tooltip) null));
        return chip;
    }
}
