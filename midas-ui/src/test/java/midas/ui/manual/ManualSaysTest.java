package midas.ui.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.result.Diagnostic;
import midas.core.result.Icc;
import midas.ui.text.IccText;
import midas.ui.text.Labels;
import org.junit.jupiter.api.Test;

/** What only words can tell: how numbers are to be read, in the place of the manual that the window leads to. */
class ManualSaysTest {

    private final Manual manual = Manual.read();

    private String section(String page, String name) {
        return manual.page(page).orElseThrow().sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private String all(String page) {
        StringBuilder words = new StringBuilder();
        manual.page(page)
                .orElseThrow()
                .sections()
                .forEach(section -> words.append(section.text()).append(' '));
        return words.toString();
    }

    @Test
    void whatTheModelIsAndWhyGroupsMatter() {
        assertThat(all("glmm")).contains("g(μ) = x′β + u", "u ~ N(0, σ²ᵤ)");
        assertThat(section("concepts", "why-groups-matter"))
                .contains("level of its own", "standard errors come out too small");
    }

    @Test
    void familiesAndTheirLinksAreThoseOfTheProgram() {
        String words = section("glmm", "families-and-links");
        for (Family family : Family.mixed()) {
            assertThat(words).contains(Labels.family(family));
            List<String> links =
                    new ArrayList<>(family.links().stream().map(Labels::link).toList());
            links.remove(Labels.link(family.defaultLink()));
            links.addFirst(Labels.link(family.defaultLink()));
            assertThat(words.replace("**", "")).contains(String.join(", ", links));
        }
        for (Link link : Link.values()) {
            assertThat(words).contains(Labels.link(link) + ": effects");
        }
        assertThat(words).contains("latent normal variable", "log-odds");
    }

    @Test
    void howTheResidualVarianceIsMeant() {
        assertThat(section("glmm", "random-effects"))
                .contains("for Gaussian models that of the observations about their mean")
                .contains("for Gamma models the variance relative to the squared mean")
                .contains("Binomial and Poisson models have no such row");
    }

    @Test
    void howTheIccIsToBeRead() {
        assertThat(section("glmm", "icc"))
                .contains(
                        "σ²ᵤ / (σ²ᵤ + σ²ₑ)",
                        "π²/3",
                        "latent scale",
                        "not to probabilities",
                        "N/A",
                        "1 + (m − 1) · ICC");
        assertThat(section("concepts", "intraclass-correlation")).contains("depends on the sizes of the groups");
        assertThat(Arrays.stream(Icc.Reason.values()).map(reason -> IccText.note(new Icc.NotDefined(reason))))
                .doesNotHaveDuplicates();
    }

    @Test
    void howIntervalsAreMadeAndWhenTheyAreTooNarrow() {
        assertThat(section("glmm", "fixed-effects"))
                .contains("estimate ± z · standard error", "normal quantile", "With few groups", "too narrow");
        assertThat(section("concepts", "intervals-of-fixed-effects"))
                .contains("normal quantile", "working weights", "Report the number of groups");
        assertThat(section("glmm", "families-and-links")).contains("odds ratio", "incidence rate ratio");
    }

    @Test
    void whatAicAndBicCannotDo() {
        assertThat(section("glmm", "model-fit"))
                .contains("−2ℓ + 2k", "−2ℓ + k log n", "k counts coefficients and variance components")
                .contains("only models with the same fixed effects", "different families or links do not compare");
        assertThat(section("concepts", "limits-of-aic-and-bic")).contains("approximation error", "same rows");
    }

    @Test
    void whatPredictionsOfRandomInterceptsAre() {
        assertThat(section("glmm", "blup"))
                .contains(
                        "Small groups are drawn further towards 0",
                        "conditional modes",
                        "best linear unbiased predictions");
        assertThat(section("concepts", "shrinkage")).contains("drawn towards 0, the mean of all groups");
        assertThat(section("concepts", "conditional-modes"))
                .contains("square root of the conditional variance")
                .contains("does not include that the estimates themselves are uncertain");
    }

    @Test
    void whatResidualsAreAndWhatIsNotOffered() {
        assertThat(section("glmm", "save-model"))
                .contains("For Gaussian models with identity link both residuals are observation minus fitted value");
        assertThat(section("glmm", "what-it-does-not-do"))
                .contains("Random slopes", "crossed or nested groups", "negative binomial");
    }

    @Test
    void whenAGlmWillDo() {
        assertThat(section("concepts", "glmm-or-glm"))
                .contains(
                        "Without differences between groups both give nearly the same",
                        "ICC and group size",
                        "understated");
    }

    @Test
    void whatToDoAboutRowsThatAreLeftOutAndFitsThatFail() {
        assertThat(section("trouble", "rows-left-out"))
                .contains("missing, is no number or is infinite", "by chance alone", "biased");
        assertThat(section("trouble", "not-converged"))
                .contains("Max Iterations", "100 to 500", "1e-6 to 1e-4", "different scales", "two or three groups");
        assertThat(section("trouble", "singular-fit"))
                .contains(
                        "groups differ no more than chance", "too few groups or observations", "model without groups");
        assertThat(section("trouble", "few-groups")).contains("two or three groups");
        assertThat(section("glm", "negative-binomial"))
                .contains("μ + μ²/θ", "No overdispersion", "Mixed models do not have this family");
        assertThat(Diagnostic.class.getPermittedSubclasses()).hasSize(11);
    }
}
