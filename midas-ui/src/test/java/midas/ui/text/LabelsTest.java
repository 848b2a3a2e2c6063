package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.result.FitStatistics;
import midas.core.result.Icc;
import midas.core.result.VarianceComponent;
import org.junit.jupiter.api.Test;

/** The labels of the manual page, to the letter. */
class LabelsTest {

    @Test
    void familiesAndLinks() {
        assertThat(Arrays.stream(Family.values()).map(Labels::family))
                .containsExactly(
                        "Gaussian (Normal)", "Binomial (Logistic)", "Poisson (Count)", "Gamma", "Negative Binomial");
        assertThat(Arrays.stream(Family.values()).map(Labels::familyUse))
                .startsWith("Continuous values", "Binary data", "Count data", "Positive continuous");
        assertThat(Family.mixed().stream().map(Labels::family))
                .doesNotContain("Negative Binomial")
                .hasSize(4);
        assertThat(Arrays.stream(Link.values()).map(Labels::link))
                .containsExactly("Identity", "Logit", "Log", "Inverse", "Probit");
        assertThat(Arrays.stream(Link.values()).map(Labels::linkFormula))
                .containsExactly("η = μ", "η = log(μ / (1 − μ))", "η = log μ", "η = 1 / μ", "η = Φ⁻¹(μ)");
    }

    @Test
    void tables() {
        assertThat(Labels.component(VarianceComponent.Source.GROUP, "Subject")).isEqualTo("Group (Subject)");
        assertThat(Labels.component(VarianceComponent.Source.RESIDUAL, "Subject"))
                .isEqualTo("Residual");
        assertThat(Labels.lower(0.95)).isEqualTo("Lower 95%");
        assertThat(Labels.expUpper(0.9999)).isEqualTo("exp(Upper 99.99%)");
        assertThat(Labels.logLikelihood(FitStatistics.Kind.REML)).isEqualTo("REML Log-Likelihood");
        assertThat(Labels.logLikelihood(FitStatistics.Kind.LAPLACE)).isEqualTo("Log-Likelihood (Laplace)");
        assertThat(Arrays.stream(ResponseModel.ExponentiatedScale.values()).map(Labels::exponentiated))
                .containsExactly("OR", "IRR", "exp(Est.)");
    }

    @Test
    void iccIsANumberOrItsAbsenceWithAReason() {
        Icc.Defined defined = new Icc.Defined(0.589309, 960.4566, Icc.Basis.REML_ESTIMATE);
        assertThat(IccText.value(defined, Numbers.Minus.ASCII)).isEqualTo("0.5893");
        assertThat(Models.gaussian().designEffect().orElseThrow()).isEqualTo(1 + 59 * 0.589309);
        assertThat(IccText.designEffectMeaning(Models.gaussian())).contains("n̄ = 60.00");
        for (Icc.Reason reason : Icc.Reason.values()) {
            Icc.NotDefined not = new Icc.NotDefined(reason);
            assertThat(IccText.value(not, Numbers.Minus.ASCII)).isEqualTo("N/A (ICC not defined)");
            assertThat(IccText.note(not)).endsWith(".");
        }
        assertThat(Arrays.stream(Icc.Basis.values()).map(basis -> IccText.note(new Icc.Defined(0.5, 1, basis))))
                .doesNotHaveDuplicates();
    }
}
