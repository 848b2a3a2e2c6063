package midas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.frame.ColumnReading;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.project.DataFingerprint;
import midas.io.project.ModelBasis;
import midas.io.project.OpenOutcome;
import midas.io.project.ProjectContent;
import midas.io.project.ProjectFile;
import midas.io.project.ProjectMonitor;
import midas.io.project.SavedDataset;
import midas.io.project.SavedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code midas glmm --save}: what is read back is what was fitted. */
class SaveTest {

    private static final Path DATA = ReferenceCase.FOLDER.resolve("sleepstudy.csv");

    @TempDir
    Path folder;

    private CommandRun glmm(Path data, String response, String fixed, String group, String... more) {
        List<String> all = new ArrayList<>(
                List.of("glmm", data.toString(), "--response", response, "--fixed", fixed, "--group", group));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static ProjectContent open(Path file) {
        OpenOutcome outcome = ProjectFile.open(file, ProjectMonitor.NONE);
        assertThat(outcome).isInstanceOf(OpenOutcome.Opened.class);
        OpenOutcome.Opened opened = (OpenOutcome.Opened) outcome;
        assertThat(opened.problems()).isEmpty();
        return opened.content();
    }

    @Test
    void whatIsReadBackIsWhatWasFitted() {
        Path file = folder.resolve("sleep.midas");
        CommandRun run = glmm(DATA, "Reaction", "Days", "Subject", "--save", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceFirst("in \\d+ ms", ""))
                .isEqualTo(glmm(DATA, "Reaction", "Days", "Subject").out().replaceFirst("in \\d+ ms", ""));
        ProjectContent content = open(file);
        SavedModel model = content.models().getFirst();
        assertThat(model.name()).isEqualTo("Reaction ~ Days");
        assertThat(model.result().fixedEffects().getLast().estimate()).isBetween(10.4672, 10.4673);
        assertThat(model.dataRows()).isEqualTo(180);
        SavedDataset data = content.datasets().getFirst();
        assertThat(data.dataset().id()).isEqualTo(model.source().id());
        assertThat(data.origin().orElseThrow().file()).isEqualTo(DATA.toAbsolutePath());
        assertThat(DataFingerprint.of(data.dataset(), model.spec())).contains(model.fingerprint());
        assertThat(ModelBasis.of(model.spec(), data.dataset())).isEqualTo(model.basis());
        Dataset diagnostics = content.datasets().getLast().dataset();
        assertThat(model.diagnostics()).contains(diagnostics.id());
        assertThat(diagnostics.name()).isEqualTo("Reaction ~ Days diagnostics");
        assertThat(diagnostics.rows()).isEqualTo(180);
    }

    @Test
    void theWindowCanFitTheSameOnceMore() throws IOException {
        StringBuilder csv = new StringBuilder("y,x,g\n");
        for (int row = 0; row < 40; row++) {
            csv.append(row == 7 ? "none" : String.valueOf(row % 7 + row % 3))
                    .append(',')
                    .append(row % 5)
                    .append(',')
                    .append(row / 8)
                    .append('\n');
        }
        Path data = Files.writeString(folder.resolve("words.csv"), csv);
        Path file = folder.resolve("p.midas");
        assertThat(glmm(data, "y", "x", "g", "--save", file.toString()).exitCode())
                .isZero();
        ProjectContent content = open(file);
        Dataset saved = content.datasets().getFirst().dataset();
        assertThat(saved.find("g").orElseThrow().scale()).isEqualTo(Scale.NOMINAL);
        SavedModel model = content.models().getFirst();
        FrameOutcome outcome = ModelFrame.of(saved, model.spec(), ColumnReading.TYPED);
        assertThat(outcome).isInstanceOf(FrameOutcome.Framed.class);
        assertThat(content.datasets().getLast().dataset().rows()).isEqualTo(39);
        assertThat(DataFingerprint.of(saved, model.spec())).contains(model.fingerprint());
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.midas"), "years of work");
        CommandRun run = glmm(DATA, "Reaction", "Days", "Subject", "--save", file.toString(), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(file.toString(), "there is such a file already");
        assertThat(Json.map(run.json().get("failure")).get("code")).isEqualTo("project-not-saved");
        assertThat(file).hasContent("years of work");
    }

    @Test
    void nothingIsFittedWhereNothingCouldBeSaved() {
        Path file = folder.resolve("nowhere").resolve("p.midas");
        CommandRun run = glmm(DATA, "Reaction", "Days", "Subject", "--save", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("its folder does not exist");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theProjectAndTheDiagnosticsAreTwoFiles() {
        Path file = folder.resolve("p.midas");
        CommandRun run =
                glmm(DATA, "Reaction", "Days", "Subject", "--save", file.toString(), "--diagnostics", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("cannot be both");
        assertThat(file).doesNotExist();
    }

    @Test
    void nothingIsSavedWhereNothingIsFitted() {
        Path file = folder.resolve("p.midas");
        assertThat(glmm(DATA, "Reaction", "Nothing", "Subject", "--save", file.toString())
                        .exitCode())
                .isEqualTo(ExitCode.FAILED);
        assertThat(file).doesNotExist();
    }

    @Test
    void whatCouldNotBeWrittenAfterTheFitStandsInTheJson() {
        Path file = folder.resolve("nowhere").resolve("d.csv");
        CommandRun run =
                glmm(DATA, "Reaction", "Days", "Subject", "--diagnostics", file.toString(), "--format", "json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.json().get("status")).isEqualTo("fitted");
        Map<String, Object> fault = Json.maps(run.json().get("notWritten")).getFirst();
        assertThat(run.err()).isEqualTo(fault.get("message") + "\n");
        assertThat(String.valueOf(fault.get("message"))).contains(file.toString());
        assertThat(new JsonSchema(Json.file(Path.of("..", "docs", "glmm-result.schema.json"))).violations(run.json()))
                .isEmpty();
        assertThat(glmm(DATA, "Reaction", "Days", "Subject", "--format", "json").json())
                .doesNotContainKey("notWritten");
    }

    @Test
    void aProjectIsNoDataFileAndIsSaidToBeAProject() {
        Path file = folder.resolve("p.midas");
        assertThat(glmm(DATA, "Reaction", "Days", "Subject", "--save", file.toString())
                        .exitCode())
                .isZero();
        for (CommandRun run :
                List.of(CommandRun.of("describe", file.toString()), glmm(file, "Reaction", "Days", "Subject"))) {
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err())
                    .isEqualTo("“" + file + "” is a MIDAS project, not a data file: open it in the window, where File >"
                            + " Export writes its data to files that can be read here.\n");
        }
    }
}
