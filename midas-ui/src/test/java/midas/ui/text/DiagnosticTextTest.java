package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.core.result.Convergence;
import midas.core.result.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticTextTest {

    private static final Convergence AT_LIMIT = new Convergence(
            Convergence.Status.NOT_CONVERGED,
            100,
            130,
            0.52,
            0.1,
            100,
            1e-6,
            List.of(Convergence.Fallback.OTHER_START));
    private static final Convergence STUCK =
            new Convergence(Convergence.Status.DOUBTFUL, 12, 40, 0.003, 1e-5, 100, 1e-6, List.of());

    static Stream<Diagnostic> diagnostics() {
        return Stream.of(
                new Diagnostic.SingularFit(),
                new Diagnostic.NotConverged(AT_LIMIT),
                new Diagnostic.NotConverged(STUCK),
                new Diagnostic.FewGroups(3),
                new Diagnostic.SingleOutcomes(60),
                new Diagnostic.DroppedColumns(List.of("Hours")),
                new Diagnostic.DroppedColumns(List.of("Hours", "Minutes")),
                new Diagnostic.Separation(List.of("dose")),
                new Diagnostic.Separation(List.of()),
                new Diagnostic.Collinearity(List.of("a", "b"), 1234.5),
                new Diagnostic.TwoMaxima(
                        new Diagnostic.TwoMaxima.Maximum(0.2, -120.5),
                        new Diagnostic.TwoMaxima.Maximum(6.5, -110.25),
                        Diagnostic.TwoMaxima.Reason.OTHER_BEYOND_LAPLACE),
                new Diagnostic.GroupSeparation(28, 30),
                new Diagnostic.RoughApproximation(Optional.empty(), -0.9, -0.9, 1.5),
                new Diagnostic.RoughApproximation(Optional.of("dose"), 0.7, 0.1, -0.3));
    }

    @Test
    void everyDiagnosticOfAMixedModelIsTried() {
        // the negative binomial family is the GLM's alone
        assertThat(diagnostics().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Diagnostic.class.getPermittedSubclasses())
                        .filter(kind -> kind != Diagnostic.NoOverdispersion.class)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("diagnostics")
    void saysWhatHappenedWhatItMeansAndWhatToDo(Diagnostic diagnostic) {
        Warning warning = DiagnosticText.of(diagnostic, Models.gaussian(diagnostic), Numbers.Minus.ASCII);
        assertThat(warning.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(warning.title()).isNotBlank();
        assertThat(Stream.of(warning.happened(), warning.meaning(), warning.remedy()))
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("{", "null"));
    }

    @Test
    void speaksWithTheNumbersOfTheFit() {
        Diagnostic few = new Diagnostic.FewGroups(3);
        assertThat(DiagnosticText.of(few, Models.gaussian(few), Numbers.Minus.ASCII)
                        .message())
                .contains("“Subject” has only 3 groups", "37.12");
        Diagnostic singular = new Diagnostic.SingularFit();
        assertThat(DiagnosticText.of(singular, Models.gaussian(singular), Numbers.Minus.ASCII)
                        .message())
                .contains("“Subject”", "0.5893", "3 groups", "median size 60.5");
        Diagnostic dropped = new Diagnostic.DroppedColumns(List.of("Hours", "Minutes"));
        assertThat(DiagnosticText.of(dropped, Models.gaussian(dropped), Numbers.Minus.ASCII)
                        .happened())
                .startsWith("“Hours”, “Minutes” are ");
    }

    @Test
    void moreIterationsHelpOnlyWhereTheLimitWasReached() {
        Diagnostic atLimit = new Diagnostic.NotConverged(AT_LIMIT);
        assertThat(DiagnosticText.of(atLimit, Models.gaussian(atLimit), Numbers.Minus.ASCII)
                        .remedy())
                .contains("500");
        Diagnostic stuck = new Diagnostic.NotConverged(STUCK);
        Warning warning = DiagnosticText.of(stuck, Models.gaussian(stuck), Numbers.Minus.ASCII);
        assertThat(warning.happened()).contains("12 iterations", "1e-6");
        assertThat(warning.meaning()).contains("0.003000", "last digits");
        assertThat(warning.remedy()).doesNotContain("500").contains("1e-4");
    }

    @Test
    void theWindowHasARealMinusSign() {
        Diagnostic two = new Diagnostic.TwoMaxima(
                new Diagnostic.TwoMaxima.Maximum(0.2, -120.5),
                new Diagnostic.TwoMaxima.Maximum(6.5, -110.25),
                Diagnostic.TwoMaxima.Reason.HIGHER);
        assertThat(DiagnosticText.of(two, Models.gaussian(two), Numbers.Minus.TYPOGRAPHIC)
                        .happened())
                .contains("\u2212120.50", "\u2212110.25")
                .doesNotContain("-1");
    }

    @Test
    void moreIterationsDoNotOverflow() {
        assertThat(DiagnosticText.moreIterations(100)).isEqualTo(500);
        assertThat(DiagnosticText.moreIterations(1000)).isEqualTo(5000);
        assertThat(DiagnosticText.moreIterations(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }
}
