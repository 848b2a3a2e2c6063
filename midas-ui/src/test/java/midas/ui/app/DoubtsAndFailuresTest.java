package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.Diagnostic;
import midas.io.dataset.Scale;
import midas.ui.TestData;
import midas.ui.glmm.GlmmViewModel;
import midas.ui.project.ProjectDataset;
import midas.ui.project.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every doubt about a fit, and the failures that data can bring about, in the real window from data that have them. */
@ExtendWith(ApplicationExtension.class)
class DoubtsAndFailuresTest {

    private static final ResponseModel GAUSSIAN = ResponseModel.of(Family.GAUSSIAN);
    private static final ResponseModel LOGIT = ResponseModel.of(Family.BINOMIAL);

    private TestWindow window;
    private boolean intercept = true;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1440, 960);
    }

    private static <T> T fx(Callable<T> work) {
        T result = WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    private GlmmViewModel model() {
        return window.wiring.main().currentModel().orElseThrow();
    }

    private static String csv(String header, int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    /** Runs a model of y on all columns but the group g, which comes last. */
    private void run(String name, String csv, ResponseModel pair, int iterations) {
        fx(() -> {
            ProjectDataset data = TestData.add(window.wiring.project(), name, csv);
            List<String> columns = data.dataset().columns().stream()
                    .map(column -> column.name())
                    .toList();
            data.setScale(columns.getLast(), Scale.NOMINAL);
            window.wiring.main().openGlmm(data);
            var form = model().form();
            form.responseProperty().set(columns.getFirst());
            form.groupProperty().set(columns.getLast());
            form.familyProperty().set(pair.family());
            form.linkProperty().set(pair.link());
            form.interceptProperty().set(intercept);
            form.maxIterations().textProperty().set(String.valueOf(iterations));
            form.predictors().stream()
                    .filter(option -> columns.subList(1, columns.size() - 1).contains(option.name()))
                    .toList()
                    .forEach(option -> option.checkedProperty().set(true));
            assertThat(form.blockedBinding().get()).isEmpty();
            model().run();
            return true;
        });
        TestWindow.await(() -> !model().runningProperty().get());
    }

    private Node front() {
        return ((TabPane) window.scene.getRoot().lookup("#tabs"))
                .getSelectionModel()
                .getSelectedItem()
                .getContent();
    }

    private String words(String box) {
        return fx(() -> front().lookupAll(box + " .callout .label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private void doubt(String title, String csv, ResponseModel pair, int iterations) {
        run(title, csv, pair, iterations);
        assertThat(fx(() -> model().problemProperty().get())).as(title).isEmpty();
        TestWindow.await(() -> front().lookup("#doubts .callout") != null);
        assertThat(words("#doubts")).contains(title);
        fx(() -> model().resultsProperty().get().orElseThrow().model().diagnostics())
                .forEach(one -> seen.add(one.getClass()));
        window.picture("doubt-" + title.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }

    @Test
    void everyDoubtIsShownWithCauseMeaningAndRemedy() throws IOException {
        Random random = new Random(12);
        doubt(
                "Singular fit",
                Files.readString(Path.of("src", "test", "resources", "midas", "ui", "data", "dyestuff2_singular.csv")),
                GAUSSIAN,
                100);
        doubt("Not converged", Sample.CONTRACEPTION.content(), LOGIT, 1);
        doubt(
                "Few groups",
                csv("y,x,g", 60, i -> random.nextGaussian() + i % 2 + "," + i % 7 + ",g" + i % 2),
                GAUSSIAN,
                100);
        doubt(
                "One outcome in each group",
                csv("y,x,g", 60, i -> (random.nextDouble() < 0.4 ? 1 : 0) + "," + i % 7 + ",g" + i),
                LOGIT,
                100);
        doubt(
                "Fixed effects left out",
                csv(
                        "y,x,twice,g",
                        80,
                        i -> random.nextGaussian() + i % 8 + "," + i % 7 + ',' + 2 * (i % 7) + ",g" + i % 8),
                GAUSSIAN,
                100);
        doubt(
                "Separation",
                csv("y,x,sure,g", 200, i -> {
                    boolean sure = i % 7 == 0;
                    return (sure || random.nextBoolean() ? 1 : 0) + "," + i % 5 + ',' + (sure ? 1 : 0) + ",g" + i % 20;
                }),
                LOGIT,
                100);
        separationIsGoneWithOneClick();
        doubt(
                "Nearly collinear",
                csv("y,x,z,g", 200, i -> {
                    double x = random.nextGaussian();
                    return x + i % 10 + random.nextGaussian() + "," + x + ',' + (x + 1e-6 * random.nextGaussian())
                            + ",g" + i % 10;
                }),
                GAUSSIAN,
                100);
        doubt(
                "Two maxima",
                csv(
                        "y,g",
                        1060,
                        i -> (i < 1000 ? 1 : 3) * (i % 2 == 0 ? 1 : -1) + 0.01 * (i % 7) + ",g"
                                + (i < 1000 ? i / 200 : i - 995)),
                GAUSSIAN,
                100);
        doubt(
                "Outcomes the same within groups",
                csv("y,x,g", 150, i -> i % 2 + "," + random.nextGaussian() + ",g" + i % 30),
                LOGIT,
                100);
        double[] levels = random.doubles(1000).map(u -> 6 * (u - 0.5) * 2).toArray();
        doubt(
                "Rough approximation",
                csv(
                        "y,x,g",
                        3000,
                        i -> (random.nextDouble() < 1 / (1 + Math.exp(-levels[i / 3])) ? 1 : 0) + "," + i % 7 + ",g"
                                + i / 3),
                LOGIT,
                100);
        // the negative binomial family is the GLM's alone
        assertThat(seen)
                .containsAll(Stream.of(Diagnostic.class.getPermittedSubclasses())
                        .filter(kind -> kind != Diagnostic.NoOverdispersion.class)
                        .toList());
    }

    /** What runs off is not drawn beside the others, infinity has its sign, and one click leaves the column out. */
    private void separationIsGoneWithOneClick() {
        List<List<String>> rows = coefficients();
        assertThat(rows.get(2)).startsWith("sure").contains("∞").doesNotContain("Inf");
        var content = fx(() -> model().resultsProperty().get().orElseThrow().fixedEffects());
        assertThat(content.intervals().orElseThrow().marks().get(1)).isPresent();
        assertThat(content.intervals().orElseThrow().marks().get(2)).isEmpty();
        assertThat(content.tsv()).contains("\tInf\n").doesNotContain("Infinity");
        fx(() -> {
            front().lookupAll("#doubts .button").stream()
                    .map(node -> (Button) node)
                    .filter(button -> button.getText().equals("Run again without “sure”"))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
        TestWindow.await(
                () -> !model().runningProperty().get() && coefficients().size() == 2);
        assertThat(fx(() -> model().form().formulaBinding().get())).isEqualTo("y ~ 1 + x + (1 | g)");
        TestWindow.await(() -> !words("#doubts").contains("Separation"));
    }

    private List<List<String>> coefficients() {
        return fx(() -> front().lookupAll(".result-table").stream()
                .filter(node -> "Fixed Effects".equals(node.getAccessibleText()))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .map(table -> IntStream.range(0, table.getItems().size())
                        .mapToObj(row -> TestWindow.row(table, row).stream()
                                .map(String::strip)
                                .toList())
                        .toList())
                .orElse(List.of()));
    }

    private void failure(String words, String csv, ResponseModel pair) {
        run(words, csv, pair, 100);
        TestWindow.await(() -> front().lookup("#problems .callout") != null);
        assertThat(words("#problems")).contains(words);
        assertThat(fx(() -> model().pageProperty().get()))
                .as("nothing is fitted")
                .isEmpty();
    }

    @Test
    void failuresOfDataAreSaidAndNothingIsShown() {
        Random random = new Random(3);
        failure("must be 0 or 1", csv("y,x,g", 30, i -> i % 3 + "," + i % 7 + ",g" + i % 5), LOGIT);
        failure(
                "a whole number not below 0",
                csv("y,x,g", 30, i -> i % 3 - 1 + "," + i % 7 + ",g" + i % 5),
                ResponseModel.of(Family.POISSON));
        failure(
                "greater than 0",
                csv("y,x,g", 30, i -> i % 3 + "," + i % 7 + ",g" + i % 5),
                ResponseModel.of(Family.GAMMA));
        failure(
                "No complete row is left of 30 rows",
                csv("y,x,g", 30, i -> (i % 2 == 0 ? "1.5," : "NA,") + (i % 2 == 0 ? "NA" : "2") + ",g" + i % 5),
                GAUSSIAN);
        failure(
                "All rows are in one group",
                csv("y,x,g", 30, i -> random.nextGaussian() + "," + i % 7 + ",g"),
                GAUSSIAN);
        failure("in every row used", csv("y,x,g", 30, i -> "2.5," + i % 7 + ",g" + i % 5), GAUSSIAN);
        failure(
                "there must be more observations than coefficients",
                csv(
                        "y,x,z,g",
                        3,
                        i -> random.nextGaussian() + "," + i * i + "," + random.nextGaussian() + ",g" + i % 2),
                GAUSSIAN);
        failure(
                "exactly, so no residual variance is left",
                csv("y,x,g", 30, i -> 2 + 3 * (i % 7) + "," + i % 7 + ",g" + i % 5),
                GAUSSIAN);
        failure(
                "has a single observation",
                csv("y,x,g", 30, i -> random.nextGaussian() + "," + i % 7 + ",g" + i),
                GAUSSIAN);
        // a coefficient of 1e269 has a variance that no double holds
        failure(
                "The computation broke down",
                csv("y,x,g", 40, i -> i % 5 + "," + (i % 7 - 3) + "e-269,g" + i % 8),
                ResponseModel.of(Family.POISSON));
        failure("keeps growing towards the edge", atTheEdge(), new ResponseModel(Family.POISSON, Link.IDENTITY));
    }

    /** Without an intercept no multiple of a predictor with both signs is a positive mean in every row. */
    @Test
    void noAdmissibleStartIsSaidWithTheLinkThatHasOne() {
        intercept = false;
        ResponseModel inverse = ResponseModel.of(Family.GAMMA);
        failure("Gamma · Inverse", csv("y,x,g", 40, i -> 1 + i % 5 + "," + (i % 7 - 3) + ",g" + i % 8), inverse);
        assertThat(words("#problems")).contains("Try the Log link");
        window.picture("failure-no-start");
        fx(() -> {
            ((Button) front().lookup("#problems .callout-action")).fire();
            return true;
        });
        TestWindow.await(() -> fx(() -> model().pageProperty().get()).isPresent());
        assertThat(fx(() -> model().form().linkProperty().get())).isEqualTo(Link.LOG);
    }

    /** Small groups with a mean near 100, one large group at 300, and two single zeros, which the identity link cannot reach. */
    private static String atTheEdge() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 3000; row++) {
            boolean small = row < 2000;
            int i = small ? row : row - 2000;
            double x = (i * 7 % 11 - 5) / 5.0;
            int level = small ? 100 + (i / 5 % 9 - 4) : 300;
            long y = level + (7L * i * i + 3L * i) % 37 - 18 + Math.round(2 * x);
            rows.add(y + "," + x + ",g" + (small ? i / 5 : 400));
        }
        return Stream.concat(rows.stream(), Stream.of("0,0.1,g401", "0,0.1,g402"))
                .collect(Collectors.joining("\n", "y,x,g\n", "\n"));
    }
}
