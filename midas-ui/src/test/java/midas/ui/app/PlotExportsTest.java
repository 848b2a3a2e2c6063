package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import midas.io.dataset.Dataset;
import midas.io.plot.Palette;
import midas.ui.project.ProjectModel;
import midas.ui.theme.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Plots as files, and what is said where one cannot be written. */
@ExtendWith(ApplicationExtension.class)
class PlotExportsTest {

    private TestWindow window;
    private PlotsHand hand;

    @TempDir
    private Path folder;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1360, 960);
        hand = new PlotsHand(window);
    }

    @Test
    void everyKindOfFileIsWrittenAndAFailureIsSaid(FxRobot robot) throws Exception {
        ProjectModel model =
                hand.model(robot, PlotsHand.example("sleepstudy.csv"), "Reaction", "Days", "Subject", "GAUSSIAN");
        PlotsHand.fx(() -> {
            window.wiring.appearance().themeProperty().set(ThemeChoice.DARK);
            return true;
        });
        for (String kind : List.of("svg", "pdf", "png-150", "csv")) {
            String ending = kind.replaceAll("-.*", "");
            Path file = folder.resolve("plot." + ending);
            window.chooser.plot = Optional.of(file);
            hand.export("RESIDUALS", kind);
            TestWindow.await(() -> hand.status().contains(file.toString()));
            assertThat(window.chooser.suggested.getLast()).isEqualTo(model.name() + " Residuals vs Fitted." + ending);
            assertThat(Files.size(file)).isGreaterThan(1000);
        }
        assertThat(Files.readString(folder.resolve("plot.svg")))
                .startsWith("<?xml")
                .contains("Fitted value")
                .as("light, whatever the window is")
                .contains(Palette.LIGHT.background().hex(), Palette.LIGHT.data().hex())
                .doesNotContain(
                        Palette.DARK.background().hex(), Palette.DARK.data().hex());
        assertThat(Files.readString(folder.resolve("plot.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.7");
        byte[] png = Files.readAllBytes(folder.resolve("plot.png"));
        // 640 pixels of 1/96 inch are 1000 of 1/150 inch
        assertThat(png[18] << 8 & 0xff00 | png[19] & 0xff).isEqualTo(1000);
        List<String> csv = Files.readAllLines(folder.resolve("plot.csv"));
        assertThat(csv).hasSize(181);
        assertThat(csv.getFirst()).isEqualTo("source_row,fitted_values,pearson_residuals,smooth");
        Dataset diagnostics = model.diagnostics().orElseThrow().dataset();
        assertThat(csv.get(1))
                .startsWith("1,"
                        + diagnostics.find("fitted_values").orElseThrow().text(0) + ','
                        + diagnostics.find("pearson_residuals").orElseThrow().text(0)
                        + ',');
        assertThat(csv.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1))))
                .allMatch(Double::isFinite);
        Files.createDirectories(Path.of("target", "plots"));
        for (String ending : List.of("svg", "pdf", "png")) {
            Files.copy(
                    folder.resolve("plot." + ending),
                    Path.of("target", "plots", "residuals." + ending),
                    StandardCopyOption.REPLACE_EXISTING);
        }

        window.chooser.plot = Optional.of(folder.resolve("missing").resolve("plot.svg"));
        hand.export("RESIDUALS", "svg");
        TestWindow.await(() -> hand.front().lookupAll(".callout").size() == 1);
        // the file of the data is never written over
        window.chooser.plot = model.dataset().orElseThrow().origin().map(origin -> origin.file());
        hand.export("RESIDUALS", "csv");
        TestWindow.await(() -> hand.front().lookupAll(".callout-text").stream()
                .anyMatch(text -> ((Labeled) text).getText().contains("is not written over")));
    }
}
