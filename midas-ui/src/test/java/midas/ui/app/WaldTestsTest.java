package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import midas.core.result.FixedEffect;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import midas.ui.text.Numbers;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Wald z and p of the fixed effects: not there until they are asked for, and then wherever there are fixed effects. */
@ExtendWith(ApplicationExtension.class)
class WaldTestsTest {

    private final Settings settings = Settings.inMemory();
    private TestWindow window;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1440, 960, settings);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private GlmmViewModel model() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    private Node front() {
        return ((TabPane) window.scene.getRoot().lookup("#tabs"))
                .getSelectionModel()
                .getSelectedItem()
                .getContent();
    }

    private TableView<?> effects() {
        return fx(() -> front().lookupAll(".result-table").stream()
                .filter(node -> "Fixed Effects".equals(node.getAccessibleText()))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow());
    }

    private List<String> headings() {
        return effects().getColumns().stream()
                .map(column -> column.getText().replaceAll("\\s+", " "))
                .toList();
    }

    private List<String> row(int row) {
        return fx(
                () -> TestWindow.row(effects(), row).stream().map(String::strip).toList());
    }

    private void click(String id) {
        fx(() -> {
            switch (front().lookup(id)) {
                case CheckBox box -> box.fire();
                case Button button -> button.fire();
                default -> throw new AssertionError(id);
            }
            return true;
        });
    }

    private void fit() {
        fx(() -> {
            ProjectDataset data =
                    TestData.add(window.wiring.project(), "contraception", Sample.CONTRACEPTION.content());
            data.setScale("district", Scale.NOMINAL);
            window.wiring.main().openGlmm(data);
            var form = model().form();
            form.responseProperty().set("use");
            form.groupProperty().set("district");
            form.familyProperty().set(midas.core.family.Family.BINOMIAL);
            form.predictors().stream()
                    .filter(option -> List.of("urban", "age").contains(option.name()))
                    .forEach(option -> option.checkedProperty().set(true));
            model().run();
            return true;
        });
        TestWindow.await(() -> front().lookup("#blup") instanceof TableView<?> blup
                && !blup.getItems().isEmpty()
                && blup.getColumns().size() == 6);
    }

    @Test
    void theyComeAndGoWithOneClickAndAreThoseOfTheFit() {
        fit();
        assertThat(headings())
                .startsWith("Variable", "Estimate", "Std. Error", "Lower 95%")
                .endsWith("95% interval")
                .doesNotContain("p");
        click("#waldTests");
        assertThat(headings())
                .startsWith("Variable", "Estimate", "Std. Error", "Wald z", "p", "Lower 95%")
                .endsWith("95% interval");
        List<FixedEffect> effects =
                fx(() -> model().resultsProperty().get().orElseThrow().model().fixedEffects());
        FixedEffect urban = effects.stream()
                .filter(effect -> effect.name().equals("urban"))
                .findFirst()
                .orElseThrow();
        int at = effects.indexOf(urban);
        assertThat(urban.waldP()).isBetween(0.0, 1e-4);
        assertThat(row(at).get(4).strip()).startsWith("<0.0001");
        FixedEffect age = effects.stream()
                .filter(effect -> effect.name().equals("age"))
                .findFirst()
                .orElseThrow();
        assertThat(row(effects.indexOf(age)).get(4).replaceAll("[\\u2007\\u2008]", ""))
                .isEqualTo(Numbers.significant(age.waldP(), 4, Numbers.Minus.TYPOGRAPHIC));
        window.picture("wald-light");
        TableView<?> shown = effects();
        fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            shown.getContextMenu().getItems().getFirst().fire();
            return true;
        });
        window.picture("wald-dark");
        // a copy has all digits
        TestWindow.await(() -> Clipboard.getSystemClipboard().getString() instanceof String text
                && text.contains("Wald z\tp\t")
                && text.contains("\t" + urban.waldZ() + "\t" + urban.waldP() + "\t"));
        click("#waldTests");
        assertThat(headings()).doesNotContain("Wald z", "p");
    }

    @Test
    void aSavedModelHasThemAtEveryLevelAndTheSettingIsRemembered() {
        fit();
        click("#waldTests");
        assertThat(settings.get("wald")).contains("true");
        click("#saveModel");
        TestWindow.await(() -> front().lookup("#modelDetails") instanceof Button button && button.isVisible());
        click("#modelDetails");
        TestWindow.await(() -> front().lookup("#modelBanner") != null
                && front().lookup("#waldTests") != null
                && headings().contains("Wald z"));
        List<String> before = row(1).subList(3, 5);
        fx(() -> {
            ((TextField) front().lookup("#modelConfidence")).setText("80");
            return true;
        });
        TestWindow.await(() -> headings().contains("Lower 80%"));
        assertThat(headings()).contains("Wald z", "p");
        assertThat(row(1).subList(3, 5)).isEqualTo(before);
        click("#waldTests");
        assertThat(headings()).doesNotContain("Wald z").contains("Lower 80%");
        assertThat(settings.get("wald")).contains("false");
    }
}
