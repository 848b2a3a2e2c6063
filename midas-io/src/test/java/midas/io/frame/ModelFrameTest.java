package midas.io.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import midas.core.family.Family;
import midas.core.family.ResponseModel;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOptions;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import midas.io.dataset.ColumnType;
import midas.io.dataset.Dataset;
import midas.io.dataset.Scale;
import midas.io.frame.FrameProblem.Role;
import midas.io.importing.ImportMonitor;
import midas.io.importing.ImportOptions;
import midas.io.importing.ImportOutcome;
import midas.io.importing.Importer;
import org.junit.jupiter.api.Test;

class ModelFrameTest {

    private static final String TEXT = """
            y,x,z,g,ok,day
            1.5,1,a,s1,yes,2024-01-01
            2.5,2,b,01,no,2024-01-02
            ,3,c,s1,yes,2024-01-03
            3.5,Inf,d,1,no,2024-01-04
            4.5,5,7,,yes,2024-01-05
            5.5,6,8, s1,no,2024-01-06
            6.5,7,9,01,,2024-01-07
            """;

    private final Dataset dataset = text(TEXT);

    private static Dataset text(String text) {
        return ((ImportOutcome.Imported) Importer.readText("d", text, ImportOptions.DEFAULT)).dataset();
    }

    static ModelSpec spec(String response, List<String> fixed, String group) {
        return new ModelSpec(response, fixed, group, ResponseModel.of(Family.GAUSSIAN), true, FitOptions.DEFAULT);
    }

    static ModelFrame framed(Dataset dataset, ModelSpec spec, ColumnReading reading) {
        FrameOutcome outcome = ModelFrame.of(dataset, spec, reading);
        assertThat(outcome).isInstanceOf(FrameOutcome.Framed.class);
        return ((FrameOutcome.Framed) outcome).frame();
    }

    private FrameProblem refused(ModelSpec spec, ColumnReading reading) {
        FrameOutcome outcome = ModelFrame.of(dataset, spec, reading);
        assertThat(outcome).isInstanceOf(FrameOutcome.Refused.class);
        return ((FrameOutcome.Refused) outcome).problem();
    }

    private static List<Integer> sourceRows(ModelFrame frame) {
        return IntStream.range(0, frame.design().observations())
                .map(frame::sourceRow)
                .boxed()
                .toList();
    }

    @Test
    void leavesIncompleteRowsOutAndCountsThem() {
        ModelFrame frame = framed(dataset, spec("y", List.of("x"), "g"), ColumnReading.TYPED);
        assertThat(sourceRows(frame)).containsExactly(1, 2, 6, 7);
        assertThat(frame.sourceRows()).isEqualTo(7);
        assertThat(frame.source()).isEqualTo(dataset.ref());
        assertThat(frame.exclusions())
                .isEqualTo(new Exclusions(
                        3,
                        List.of(
                                new Exclusions.Count("y", Exclusions.Reason.MISSING, 1),
                                new Exclusions.Count("x", Exclusions.Reason.INFINITE, 1),
                                new Exclusions.Count("g", Exclusions.Reason.MISSING, 1))));
        assertThat(frame.design().groupLabels()).containsExactly("s1", "01", " s1");
        assertThat(frame.design().groupSize(1)).isEqualTo(2);
        assertThat(frame.design().sortedResponse()).containsExactly(1.5, 2.5, 6.5, 5.5);
        assertThat(frame.design().sortedPredictor(0)).containsExactly(1, 2, 7, 6);
        assertThat(frame.design().coefficientNames()).containsExactly("(Intercept)", "x");
    }

    @Test
    void aRowMayCountInSeveralColumns() {
        Dataset twice = text("y,x,g\nNA,NA,a\n1,2,\n3,4,b\n");
        Exclusions exclusions =
                framed(twice, spec("y", List.of("x"), "g"), ColumnReading.TYPED).exclusions();
        assertThat(exclusions.rows()).isEqualTo(2);
        assertThat(exclusions.counts()).extracting(Exclusions.Count::cells).containsExactly(1, 1, 1);
    }

    @Test
    void labelsAreTheExactTexts() {
        Dataset labels = text("y,g\n1,1\n2,01\n3,1.0\n4,1\n");
        assertThat(labels.find("g").orElseThrow().type()).isEqualTo(ColumnType.FLOAT64);
        ModelFrame frame = framed(labels, spec("y", List.of(), "g"), ColumnReading.COERCE);
        assertThat(frame.design().groupLabels()).containsExactly("1", "01", "1.0");
        ModelFrame booleans = framed(dataset, spec("y", List.of("x"), "ok"), ColumnReading.TYPED);
        assertThat(booleans.design().groupLabels()).containsExactly("yes", "no");
        ModelFrame days = framed(dataset, spec("x", List.of(), "day"), ColumnReading.COERCE);
        assertThat(days.design().groupLabels()).startsWith("2024-01-01", "2024-01-02");
    }

    @Test
    void coercingReadsNumbersFromText() {
        ModelFrame frame = framed(dataset, spec("y", List.of("z", "ok"), "g"), ColumnReading.COERCE);
        assertThat(sourceRows(frame)).containsExactly(6);
        assertThat(frame.exclusions().counts())
                .containsExactly(
                        new Exclusions.Count("y", Exclusions.Reason.MISSING, 1),
                        new Exclusions.Count("z", Exclusions.Reason.NON_NUMERIC, 4),
                        new Exclusions.Count("ok", Exclusions.Reason.MISSING, 1),
                        new Exclusions.Count("g", Exclusions.Reason.MISSING, 1));
        assertThat(frame.design().sortedPredictor(1)).containsExactly(0);
    }

    @Test
    void typedModelsWantQuantitiesAndCategories() {
        assertThat(refused(spec("z", List.of(), "g"), ColumnReading.TYPED))
                .isEqualTo(new FrameProblem.NotNumeric(Role.RESPONSE, "z", ColumnType.STRING, Scale.NOMINAL));
        assertThat(refused(spec("y", List.of("x", "ok"), "g"), ColumnReading.TYPED))
                .isEqualTo(new FrameProblem.NotNumeric(Role.FIXED_EFFECT, "ok", ColumnType.BOOLEAN, Scale.NOMINAL));
        assertThat(refused(spec("y", List.of("day"), "g"), ColumnReading.TYPED))
                .isEqualTo(new FrameProblem.NotNumeric(Role.FIXED_EFFECT, "day", ColumnType.DATE, Scale.INTERVAL));
        assertThat(refused(spec("y", List.of(), "x"), ColumnReading.TYPED))
                .isEqualTo(new FrameProblem.NotCategorical("x", ColumnType.FLOAT64, Scale.RATIO));
        Dataset scaled = dataset.withScale("ok", Scale.RATIO).withScale("x", Scale.ORDINAL);
        assertThat(framed(scaled, spec("y", List.of("ok"), "x"), ColumnReading.TYPED)
                        .design()
                        .groups())
                .isEqualTo(5);
    }

    @Test
    void saysWhichColumnIsUnknownOrUsedTwice() {
        assertThat(refused(spec("Y", List.of("x"), "g"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.UnknownColumn(Role.RESPONSE, "Y", List.of("y", "x", "z")));
        assertThat(refused(spec("y", List.of("x", "dai"), "g"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.UnknownColumn(Role.FIXED_EFFECT, "dai", List.of("day")));
        assertThat(refused(spec("y", List.of(), "school"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.UnknownColumn(Role.GROUP, "school", List.of()));
        assertThat(refused(spec("y", List.of("y"), "g"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.ResponseIsFixedEffect("y"));
        assertThat(refused(spec("y", List.of("x", "g"), "g"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.GroupIsFixedEffect("g"));
        assertThat(refused(spec("y", List.of("x", "x"), "g"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.DuplicateFixedEffect("x"));
        assertThat(refused(spec("y", List.of("x"), "y"), ColumnReading.COERCE))
                .isEqualTo(new FrameProblem.GroupIsResponse("y"));
    }

    @Test
    void noRowMayBeLeft() {
        Dataset none = text("y,g\nNA,a\n1,\n");
        ModelFrame frame = framed(none, spec("y", List.of(), "g"), ColumnReading.COERCE);
        assertThat(frame.design().observations()).isZero();
        assertThat(frame.design().groups()).isZero();
        assertThat(frame.exclusions().rows()).isEqualTo(2);
        FitOutcome outcome = MixedModels.fit(
                frame.design(), frame.spec().responseModel(), frame.spec().options(), FitMonitor.none());
        assertThat(outcome).isEqualTo(new FitOutcome.Failed(new FitFailure.NoObservations()));
    }

    @Test
    void sleepstudyWithUnusableCells() throws Exception {
        Path file = Path.of(ModelFrameTest.class
                .getResource("/midas/io/sleepstudy_missing.csv")
                .toURI());
        ImportOutcome outcome = Importer.read(file, ImportOptions.DEFAULT, ImportMonitor.none());
        Dataset sleepstudy = ((ImportOutcome.Imported) outcome).dataset();
        assertThat(sleepstudy.rows()).isEqualTo(180);
        assertThat(sleepstudy.columns())
                .extracting(c -> c.type())
                .containsExactly(ColumnType.STRING, ColumnType.STRING, ColumnType.INT64);
        ModelFrame frame = framed(sleepstudy, spec("Reaction", List.of("Days"), "Subject"), ColumnReading.COERCE);
        assertThat(frame.design().observations()).isEqualTo(169);
        assertThat(frame.design().groups()).isEqualTo(18);
        assertThat(frame.exclusions())
                .isEqualTo(new Exclusions(
                        11,
                        List.of(
                                new Exclusions.Count("Reaction", Exclusions.Reason.MISSING, 4),
                                new Exclusions.Count("Reaction", Exclusions.Reason.NON_NUMERIC, 1),
                                new Exclusions.Count("Reaction", Exclusions.Reason.INFINITE, 1),
                                new Exclusions.Count("Days", Exclusions.Reason.MISSING, 1),
                                new Exclusions.Count("Days", Exclusions.Reason.NON_NUMERIC, 1),
                                new Exclusions.Count("Days", Exclusions.Reason.INFINITE, 2),
                                new Exclusions.Count("Subject", Exclusions.Reason.MISSING, 1))));
    }
}
