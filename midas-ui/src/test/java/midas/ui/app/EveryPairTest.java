package midas.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.Icc;
import midas.core.result.Interval;
import midas.core.result.RandomIntercept;
import midas.core.result.VarianceComponent;
import midas.ui.table.Digits;
import midas.ui.text.Labels;
import midas.ui.text.Numbers;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every family with every link in the real window: its rows, its headings, and no number but those of the fit. */
@ExtendWith(ApplicationExtension.class)
class EveryPairTest {

    private static final String BLUP = "BLUP (Random Effect Predictions)";

    private TestWindow window;
    private ResultsHand hand;

    @Start
    private void start(Stage stage) {
        window = new TestWindow(stage, 1440, 960);
        hand = new ResultsHand(window);
    }

    private static String digits(double value) {
        return Digits.FOUR.significant(value);
    }

    @Test
    void thePageShowsTheNumbersOfTheFitAndNoOthers() {
        for (Family family : Family.mixed()) {
            for (Link link : family.links()) {
                ResponseModel pair = new ResponseModel(family, link);
                FittedModel fitted = hand.fit(pair);
                titles();
                randomEffects(pair, fitted);
                icc(pair, fitted);
                fixedEffects(pair, fitted);
                modelFit(pair, fitted);
                blup(pair, fitted);
                window.picture("pair-" + Labels.code(family) + '-' + Labels.code(link));
            }
        }
    }

    private void titles() {
        List<Labeled> titles = ResultsHand.fx(() -> hand.front().lookupAll(".section-title").stream()
                .map(node -> (Labeled) node)
                .toList());
        assertThat(titles)
                .extracting(Labeled::getText)
                .containsExactlyInAnyOrder("Random Effects", "ICC", "Fixed Effects", "Model Fit", BLUP, "Model Name");
        assertThat(titles).noneMatch(Labeled::isTextTruncated);
    }

    private void randomEffects(ResponseModel pair, FittedModel fitted) {
        TableView<?> shown = hand.table("Random Effects");
        assertThat(ResultsHand.headings(shown)).containsExactly("Component", "Variance", "Std.Dev.");
        List<List<String>> expected = new ArrayList<>();
        VarianceComponent group = fitted.groupVariance();
        expected.add(List.of(
                "Group (" + fitted.groupName() + ")", digits(group.variance()), digits(group.standardDeviation())));
        boolean residual = pair.family() == Family.GAUSSIAN || pair.family() == Family.GAMMA;
        if (residual) {
            VarianceComponent rest = fitted.residualVariance().orElseThrow();
            expected.add(List.of("Residual", digits(rest.variance()), digits(rest.standardDeviation())));
        }
        assertThat(ResultsHand.rows(shown)).as("%s", pair).isEqualTo(expected);
        assertThat(group.standardDeviation()).isEqualTo(Math.sqrt(group.variance()), Offset.offset(1e-12));
    }

    private void icc(ResponseModel pair, FittedModel fitted) {
        String shown = ResultsHand.fx(() -> ((Labeled) hand.front().lookup("#icc")).getText());
        String note = ResultsHand.fx(() -> ((Labeled) hand.front().lookup("#iccNote")).getText());
        boolean defined = pair.isLinearMixedModel() || pair.family() == Family.BINOMIAL;
        if (defined) {
            double residual = pair.isLinearMixedModel()
                    ? fitted.residualVariance().orElseThrow().variance()
                    : pair.link() == Link.LOGIT ? Math.PI * Math.PI / 3 : 1;
            double group = fitted.groupVariance().variance();
            assertThat(((Icc.Defined) fitted.icc()).value())
                    .isCloseTo(group / (group + residual), Offset.offset(1e-12));
            assertThat(shown).isEqualTo(Numbers.display(group / (group + residual), Numbers.Minus.TYPOGRAPHIC));
            assertThat(note)
                    .contains(
                            pair.isLinearMixedModel() ? "REML estimate" : "latent (link) scale",
                            pair.link() == Link.LOGIT ? "π²/3" : "",
                            pair.link() == Link.PROBIT ? "residual variance: 1" : "",
                            "design effect");
        } else {
            assertThat(shown).as("%s", pair).isEqualTo("N/A (ICC not defined)");
            assertThat(note)
                    .startsWith(
                            switch (pair.family()) {
                                case POISSON -> "A Poisson model has no residual variance";
                                case GAMMA -> "A Gamma model has no single residual variance";
                                default -> "With the log link";
                            });
        }
    }

    private void fixedEffects(ResponseModel pair, FittedModel fitted) {
        TableView<?> shown = hand.table("Fixed Effects");
        List<String> expected =
                new ArrayList<>(List.of("Variable", "Estimate", "Std. Error", "Lower 95%", "Upper 95%"));
        Optional<String> exponentiated = switch (pair.link()) {
            case LOGIT -> Optional.of("OR");
            case LOG -> Optional.of(pair.family() == Family.POISSON ? "IRR" : "exp(Est.)");
            case IDENTITY, INVERSE, PROBIT -> Optional.empty();
        };
        exponentiated.ifPresent(name -> expected.addAll(List.of(name, "exp(Lower 95%)", "exp(Upper 95%)")));
        expected.add("95% interval");
        assertThat(ResultsHand.headings(shown)).as("%s", pair).isEqualTo(expected);
        List<List<String>> numbers = new ArrayList<>();
        for (FixedEffect effect : fitted.fixedEffects()) {
            // the normal quantile whatever the number of groups
            double half = 1.959963984540054 * effect.standardError();
            Interval interval = effect.interval(0.95);
            assertThat(interval.lower()).isCloseTo(effect.estimate() - half, Offset.offset(1e-9 * half));
            List<String> row = new ArrayList<>(List.of(
                    effect.name(),
                    digits(effect.estimate()),
                    digits(effect.standardError()),
                    digits(interval.lower()),
                    digits(interval.upper())));
            if (exponentiated.isPresent()) {
                row.addAll(List.of(
                        digits(Math.exp(effect.estimate())),
                        digits(Math.exp(interval.lower())),
                        digits(Math.exp(interval.upper()))));
            }
            numbers.add(row);
        }
        assertThat(ResultsHand.rows(shown)).as("%s", pair).isEqualTo(numbers);
    }

    private void modelFit(ResponseModel pair, FittedModel fitted) {
        TableView<?> shown = hand.table("Model Fit");
        double logLikelihood = fitted.statistics().logLikelihood();
        int k = fitted.fixedEffects().size() + fitted.varianceComponents().size();
        double aic = -2 * logLikelihood + 2 * k;
        double bic = -2 * logLikelihood + k * Math.log(fitted.observations());
        assertThat(ResultsHand.rows(shown))
                .as("%s", pair)
                .isEqualTo(List.of(
                        List.of(
                                pair.isLinearMixedModel() ? "REML Log-Likelihood" : "Log-Likelihood (Laplace)",
                                Digits.FOUR.fixed(logLikelihood, 2)),
                        List.of("AIC", Digits.FOUR.fixed(aic, 2)),
                        List.of("BIC", Digits.FOUR.fixed(bic, 2))));
        String limits = ResultsHand.fx(() -> ((Control) shown).getTooltip().getText());
        assertThat(limits)
                .contains("AIC and BIC")
                .contains(pair.isLinearMixedModel() ? "same fixed effects" : "approximation")
                .contains("family and link", "same rows");
        assertThat(shown.getAccessibleHelp()).isEqualTo(limits);
    }

    private void blup(ResponseModel pair, FittedModel fitted) {
        TableView<?> shown = hand.table(BLUP);
        assertThat(ResultsHand.headings(shown))
                .containsExactly("Group", "Random Intercept", "Std. Error", "Rank", "n", "95% interval");
        List<RandomIntercept> ranked = fitted.randomIntercepts().stream()
                .sorted(Comparator.comparingInt(RandomIntercept::rank))
                .toList();
        List<List<String>> rows = ResultsHand.rows(shown);
        assertThat(rows).hasSize(Math.min(50, ranked.size()));
        for (int row = 0; row < rows.size(); row++) {
            RandomIntercept one = ranked.get(row);
            assertThat(rows.get(row).stream().map(EveryPairTest::withoutSpaces).limit(5))
                    .as("%s", pair)
                    .containsExactly(
                            one.group(),
                            digits(one.estimate()),
                            digits(one.standardError()),
                            Numbers.count(one.rank()),
                            Numbers.count(one.observations()));
            if (row > 0) {
                assertThat(one.estimate())
                        .isLessThanOrEqualTo(ranked.get(row - 1).estimate());
            }
        }
        assertThat(ResultsHand.fx(() -> hand.front().lookupAll(".label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .anyMatch(text -> text != null
                                && text.startsWith(
                                        pair.isLinearMixedModel()
                                                ? "Best linear unbiased predictions"
                                                : "Conditional modes"))))
                .isTrue();
    }

    /** The number alone, without what sets decimal points one below the other. */
    private static String withoutSpaces(String shown) {
        return shown.replaceAll("[\\u2007\\u2008]", "");
    }

    @Test
    void detailsShowFiftyGroupsAndThenAll() {
        hand.fit(ResponseModel.of(Family.BINOMIAL));
        fire("#saveModel");
        TestWindow.await(() -> hand.front().lookup("#modelDetails") instanceof Button button && button.isVisible());
        fire("#modelDetails");
        TestWindow.await(() -> hand.front().lookup("#modelBanner") != null
                && hand.front().lookup("#blup") instanceof TableView<?> blup
                && blup.getItems().size() == 50);
        assertThat(ResultsHand.fx(() -> ((Labeled) hand.front().lookup("#showAll")).getText()))
                .isEqualTo("Show all 60 rows");
        fire("#showAll");
        TestWindow.await(
                () -> ((TableView<?>) hand.front().lookup("#blup")).getItems().size() == 60);
    }

    private void fire(String button) {
        ResultsHand.fx(() -> {
            ((Button) hand.front().lookup(button)).fire();
            return true;
        });
    }

    @Test
    void everyBlockLeadsToItsPlaceInTheManual() {
        hand.fit(ResponseModel.of(Family.GAUSSIAN));
        List<String> about = ResultsHand.fx(() -> hand.front().lookupAll(".manual-link").stream()
                .map(Node::getAccessibleText)
                .toList());
        assertThat(about)
                .containsExactlyInAnyOrder(
                        "What does this mean? Random Effects",
                        "What does this mean? ICC",
                        "What does this mean? Model Fit",
                        "What does this mean? Fixed Effects",
                        "What does this mean? " + BLUP);
        for (String title : List.of("Random Effects", "Fixed Effects", "Model Fit", "ICC", BLUP)) {
            ResultsHand.fx(() -> {
                hand.front().lookupAll(".manual-link").stream()
                        .filter(node -> node.getAccessibleText().endsWith(" " + title))
                        .map(node -> (Hyperlink) node)
                        .findFirst()
                        .orElseThrow()
                        .fire();
                return true;
            });
            TestWindow.await(() -> Window.getWindows().stream()
                    .anyMatch(other -> other.isShowing()
                            && other.getScene() != null
                            && other.getScene().getRoot().getStyleClass().contains("manual")
                            && headingAtTop(other.getScene().getRoot()).equals(title.equals(BLUP) ? "BLUP" : title)));
        }
    }

    /** The heading at the upper edge of what is seen of a page of the manual. */
    private static String headingAtTop(Parent manual) {
        if (!(manual.lookup(".manual-main .scroll-pane") instanceof ScrollPane pane)) {
            return "";
        }
        double top = pane.localToScene(0, 0).getY();
        return manual.lookupAll(".manual-heading").stream()
                .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxY() > top)
                .min(Comparator.comparingDouble(
                        node -> node.localToScene(node.getLayoutBounds()).getMinY()))
                .map(node -> {
                    StringBuilder words = new StringBuilder();
                    ((TextFlow) node).getChildren().forEach(part -> words.append(((Text) part).getText()));
                    return words.toString();
                })
                .orElse("");
    }
}
