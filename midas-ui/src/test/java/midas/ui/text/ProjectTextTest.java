package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import midas.io.project.OpenOutcome;
import midas.io.project.ProjectProblem;
import midas.io.project.SaveOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectTextTest {

    private static final Path FILE = Path.of("folder", "größe 1.midas");

    @ParameterizedTest
    @EnumSource
    void everyReasonNotToSaveNamesTheFile(SaveOutcome.Reason reason) {
        Fault fault = ProjectText.of(new SaveOutcome.NotSaved(FILE, reason, "I/O error 7"));
        assertThat(fault.message()).contains(FILE.toString()).doesNotContain("{");
        assertThat(fault.message().contains("I/O error 7")).isEqualTo(reason == SaveOutcome.Reason.OTHER);
        assertThat(ProjectText.of(new SaveOutcome.NotSaved(FILE, reason, "")).message())
                .endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonNotToOpenNamesTheProject(OpenOutcome.Reason reason) {
        String sentence = ProjectText.of(new OpenOutcome.Refused(FILE, reason, ""), "größe 1.midas");
        assertThat(sentence).contains("größe 1.midas").doesNotContain("{").endsWith(".");
    }

    static Stream<ProjectProblem> problems() {
        return Stream.of(
                new ProjectProblem.ContentsDoubtful(),
                new ProjectProblem.DatasetLost("größe"),
                new ProjectProblem.DatasetLost(""),
                new ProjectProblem.DerivedLost("coded", "größe"),
                new ProjectProblem.ModelLost("y ~ x"),
                new ProjectProblem.ModelLost(""),
                new ProjectProblem.ReportLost("größe"),
                new ProjectProblem.ReportLost(""),
                new ProjectProblem.FitLost("größe"),
                new ProjectProblem.FitLost(""),
                new ProjectProblem.PartsNotKept(List.of("maps/a")),
                new ProjectProblem.PartsRefused(List.of("../a")),
                new ProjectProblem.LayoutLost());
    }

    @Test
    void allProblemsAreTried() {
        assertThat(problems().map(ProjectProblem::getClass))
                .containsAll(List.of(ProjectProblem.class.getPermittedSubclasses()).stream()
                        .<Class<? extends ProjectProblem>>map(type -> type.asSubclass(ProjectProblem.class))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemHasASentence(ProjectProblem problem) {
        assertThat(ProjectText.of(List.of(problem)))
                .singleElement()
                .asString()
                .isNotBlank()
                .doesNotContain("{", "““")
                .endsWith(".");
    }

    @Test
    void aThousandProblemsAreCounted() {
        List<String> sentences = ProjectText.of(Collections.nCopies(1000, new ProjectProblem.ModelLost("")));
        assertThat(sentences).hasSize(7);
        assertThat(sentences.getLast()).isEqualTo("And 994 things more.");
    }

    @ParameterizedTest
    @EnumSource
    void theReasonAloneNamesNoFile(SaveOutcome.Reason reason) {
        assertThat(ProjectText.reason(new SaveOutcome.NotSaved(FILE, reason, "")))
                .isNotBlank()
                .doesNotContain("{", FILE.toString())
                .doesNotEndWith(".");
        assertThat(ProjectText.reason(new SaveOutcome.NotSaved(FILE, SaveOutcome.Reason.OTHER, "Input/output error")))
                .isEqualTo("Input/output error");
    }
}
