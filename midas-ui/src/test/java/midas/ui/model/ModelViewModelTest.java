package midas.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import midas.io.project.SavedModel;
import midas.ui.glmm.ResultsViewModel;
import midas.ui.project.ProjectModel;
import midas.ui.table.Digits;
import midas.ui.table.TableContent;
import midas.ui.task.DirectJobRunner;
import org.junit.jupiter.api.Test;

class ModelViewModelTest {

    private final Fits fits = new Fits();
    private final ResultsViewModel fit = fits.results().results();
    private final ProjectModel model = fits.save();
    private final ModelViewModel details = new ModelViewModel(model, new DirectJobRunner());

    private static List<String> headings(TableContent table) {
        return table.columns().stream().map(TableContent.Column::heading).toList();
    }

    private TableContent fixed() {
        return details.fixedEffectsProperty().get().orElseThrow();
    }

    private List<String> lower() {
        return fixed().columns().get(3).exact();
    }

    @Test
    void showsTheNumbersOfTheFit() {
        ResultsViewModel shown = details.resultsProperty().get().orElseThrow();
        assertThat(shown.formula()).isEqualTo(fit.formula());
        assertThat(shown.facts()).isEqualTo(fit.facts());
        assertThat(shown.exclusions()).isEqualTo(fit.exclusions());
        assertThat(shown.icc(Digits.FOUR)).isEqualTo(fit.icc(Digits.FOUR));
        assertThat(shown.trust()).isEqualTo(fit.trust());
        assertThat(shown.randomEffects().tsv()).isEqualTo(fit.randomEffects().tsv());
        assertThat(shown.modelFit().tsv()).isEqualTo(fit.modelFit().tsv());
        assertThat(shown.blup().text().tsv()).isEqualTo(fit.blup().text().tsv());
        assertThat(fixed().tsv()).isEqualTo(fit.fixedEffects().tsv());
        assertThat(details.confidence().textProperty().get()).isEqualTo("95 %");
    }

    @Test
    void anotherLevelChangesTheIntervalsAndNothingElse() {
        SavedModel saved = model.saved();
        details.confidence().textProperty().set("99.9");
        assertThat(headings(fixed()))
                .containsExactly("Variable", "Estimate", "Std. Error", "Lower 99.9%", "Upper 99.9%");
        assertThat(lower())
                .containsExactlyElementsOf(saved.result().fixedEffects().stream()
                        .map(effect -> String.valueOf(effect.interval(0.999).lower()))
                        .toList());
        assertThat(fixed().columns().get(1).exact())
                .isEqualTo(fit.fixedEffects().columns().get(1).exact());
        assertThat(model.saved()).isSameAs(saved);
        assertThat(saved.result().confidenceLevel()).isEqualTo(0.95);
        assertThat(details.resultsProperty().get().orElseThrow().blup().intervalHeading())
                .isEqualTo("99.9% interval");
    }

    @Test
    void aTextThatIsNoLevelKeepsTheLastOne() {
        details.confidence().textProperty().set("90");
        List<String> at90 = lower();
        for (String wrong : List.of("", "49", "99.999", "a", "9,5")) {
            details.confidence().textProperty().set(wrong);
            assertThat(details.confidence().problem()).isNotEmpty();
            assertThat(lower()).isEqualTo(at90);
        }
    }

    @Test
    void followsRefitsAtTheLevelChosenUntilItIsClosed() {
        Refits refits = fits.refits(fits.refreshing(), new DirectJobRunner());
        details.confidence().textProperty().set("80");
        fits.change();
        assertThat(details.staleProperty().get()).isTrue();
        refits.of(model).refit();
        assertThat(details.staleProperty().get()).isFalse();
        ResultsViewModel refitted = details.resultsProperty().get().orElseThrow();
        assertThat(refitted.randomEffects().tsv())
                .isNotEqualTo(fit.randomEffects().tsv());
        assertThat(headings(fixed())).contains("Lower 80%");
        model.rename("renamed");
        assertThat(details.resultsProperty().get()).containsSame(refitted);
        details.close();
        fits.project.edits().undo();
        fits.project.edits().undo();
        assertThat(details.resultsProperty().get()).containsSame(refitted);
    }
}
