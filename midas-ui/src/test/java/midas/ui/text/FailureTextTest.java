package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.io.frame.Exclusions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {

    private static final Exclusions EXCLUSIONS = new Exclusions(
            180,
            List.of(
                    new Exclusions.Count("Reaction", Exclusions.Reason.NON_NUMERIC, 150),
                    new Exclusions.Count("Subject", Exclusions.Reason.MISSING, 30)));
    private static final FailureContext CONTEXT =
            new FailureContext("Reaction", List.of("Days"), "Subject", 180, EXCLUSIONS, observation -> observation + 5);
    private static final ResponseModel GAMMA = new ResponseModel(Family.GAMMA, Link.INVERSE);

    static Stream<FitFailure> failures() {
        return Stream.of(
                new FitFailure.ResponseOutOfRange(Family.BINOMIAL, 2, 3.5, 4),
                new FitFailure.NoObservations(),
                new FitFailure.OneGroup("308"),
                new FitFailure.ConstantResponse(0.25),
                new FitFailure.NoCoefficients(),
                new FitFailure.TooFewObservations(1, 3),
                new FitFailure.ZeroResidualVariance(),
                new FitFailure.NotIdentified(12, FitFailure.NotIdentified.Cause.SINGLE_OBSERVATIONS),
                new FitFailure.NoAdmissibleStart(GAMMA),
                new FitFailure.OptimumOnBoundary(GAMMA, List.of("a", "b", "c", "d", "e", "f", "g")),
                new FitFailure.NumericalBreakdown(FitMonitor.Stage.INFERENCE));
    }

    @Test
    void everyFailureIsTried() {
        assertThat(failures().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrderElementsOf(List.of(FitFailure.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasASentence(FitFailure failure) {
        Fault fault = FailureText.of(failure, CONTEXT);
        assertThat(fault.message()).endsWith(".").doesNotContain("{", "null").hasSizeGreaterThan(30);
        assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void anOffendingValueIsNamedWithItsRow() {
        Fault fault = FailureText.of(new FitFailure.ResponseOutOfRange(Family.BINOMIAL, 2, 3.5, 4), CONTEXT);
        assertThat(fault.message())
                .isEqualTo(
                        "The response “Reaction” must be 0 or 1 for the Binomial (Logistic) family, but row 7 of the data"
                                + " has 3.5. 4 rows are outside the range in all. Code the response as 0 and 1, or choose another"
                                + " family.");
        assertThat(fault.details())
                .containsEntry("row", 7)
                .containsEntry("value", 3.5)
                .containsEntry("count", 4)
                .containsEntry("column", "Reaction");
    }

    @Test
    void aSingleOffenderIsNotCounted() {
        String message = FailureText.of(new FitFailure.ResponseOutOfRange(Family.GAMMA, 0, -1, 1), CONTEXT)
                .message();
        assertThat(message).contains("greater than 0", "row 5 ", "has -1.").doesNotContain("in all");
    }

    @Test
    void noRowsLeftNamesTheColumnsAndAnEmptyFileDoesNot() {
        assertThat(FailureText.of(new FitFailure.NoObservations(), CONTEXT).message())
                .contains("of 180 rows (“Reaction”: 150 not a number; “Subject”: 30 missing)");
        FailureContext empty = new FailureContext("y", List.of(), "g", 0, new Exclusions(0, List.of()), row -> row);
        assertThat(FailureText.of(new FitFailure.NoObservations(), empty).message())
                .isEqualTo("The data have no rows.");
    }

    @Test
    void longListsAreCut() {
        assertThat(FailureText.of(
                                new FitFailure.OptimumOnBoundary(GAMMA, List.of("a", "b", "c", "d", "e", "f", "g")),
                                CONTEXT)
                        .message())
                .contains("“e” and 2 more");
    }

    @Test
    void everyStageHasWords() {
        assertThat(Arrays.stream(FitMonitor.Stage.values()).map(Labels::stage)).doesNotHaveDuplicates();
    }
}
