package midas.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.io.frame.ModelSpec;
import org.junit.jupiter.api.Test;

class ModelCodeTest {

    private static ModelCode code(ModelSpec spec) {
        return ModelCode.of(spec, "study");
    }

    private static ModelSpec spec(Family family, Link link) {
        return new ModelSpec("y", List.of("x", "z"), "g", new ResponseModel(family, link), true, FitOptions.DEFAULT);
    }

    private static String call(ModelSpec spec) {
        return code(spec)
                .r()
                .lines()
                .filter(line -> line.startsWith("fit <- "))
                .findFirst()
                .orElseThrow()
                .substring(7);
    }

    @Test
    void eachPairGoesToThePackageWithTheSameLikelihood() {
        assertThat(call(spec(Family.GAUSSIAN, Link.IDENTITY)))
                .isEqualTo("lmer(y ~ 1 + x + z + (1 | g), data = d, REML = TRUE)");
        assertThat(call(spec(Family.BINOMIAL, Link.LOGIT)))
                .isEqualTo("glmer(y ~ 1 + x + z + (1 | g), data = d, family = binomial(link = \"logit\"))");
        assertThat(call(spec(Family.POISSON, Link.LOG))).startsWith("glmer(").endsWith("poisson(link = \"log\"))");
        assertThat(call(spec(Family.BINOMIAL, Link.PROBIT)))
                .startsWith("glmmTMB(")
                .endsWith("binomial(link = \"probit\"))");
        assertThat(call(spec(Family.POISSON, Link.IDENTITY))).startsWith("glmmTMB(");
        assertThat(call(spec(Family.GAUSSIAN, Link.LOG))).startsWith("glmmTMB(").endsWith("gaussian(link = \"log\"))");
        assertThat(call(spec(Family.GAMMA, Link.INVERSE)))
                .startsWith("glmmTMB(")
                .endsWith("Gamma(link = \"inverse\"))");
        assertThat(code(spec(Family.GAMMA, Link.LOG)).r()).startsWith("library(glmmTMB)\n");
        assertThat(code(spec(Family.GAUSSIAN, Link.IDENTITY)).r()).startsWith("library(lme4)\n");
    }

    @Test
    void aModelWithoutAGroupIsAGlm() {
        ModelSpec spec = ModelSpec.ungrouped(
                "y", List.of("x"), new ResponseModel(Family.GAMMA, Link.LOG), false, FitOptions.DEFAULT);
        assertThat(call(spec)).isEqualTo("glm(y ~ 0 + x, data = d, family = Gamma(link = \"log\"))");
        assertThat(call(ModelSpec.ungrouped(
                        "y", List.of("x"), ResponseModel.of(Family.NEGATIVE_BINOMIAL), true, FitOptions.DEFAULT)))
                .isEqualTo("MASS::glm.nb(y ~ 1 + x, data = d, link = log)");
        assertThat(code(spec).r()).doesNotContain("library");
        assertThat(code(spec).command()).startsWith("midas glm ").doesNotContain("--group");
    }

    private static final ModelSpec STRANGE = new ModelSpec(
            "it's `y`",
            List.of("2nd", "a b", "if", "größe", ".3", "c:\\d"),
            "-g",
            ResponseModel.of(Family.GAUSSIAN),
            false,
            FitOptions.DEFAULT.withConfidenceLevel(0.999).withMaxIterations(500).withTolerance(1e-8));

    @Test
    void namesThatAreNoneInRStandInBackticks() {
        assertThat(call(STRANGE))
                .isEqualTo("lmer(`it's \\`y\\`` ~ 0 + `2nd` + `a b` + `if` + `größe` + `.3` + `c:\\\\d` + (1 | `-g`),"
                        + " data = d, REML = TRUE)");
        assertThat(code(STRANGE).r())
                .contains(
                        "d <- read.csv(\"study.csv\", check.names = FALSE, na.strings = c(\"\", \"NA\", \"N/A\", \"NaN\", \"null\", \".\"))");
    }

    @Test
    void aShellTakesTheCommandApartIntoTheSameWords() throws IOException, InterruptedException {
        assertThat(code(STRANGE).command()).startsWith("midas glmm study.csv ");
        Process shell = new ProcessBuilder(
                        "sh", "-c", "set -- " + code(STRANGE).command().strip() + "; printf '%s\\n' \"$@\"")
                .start();
        String words = new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(words.lines())
                .containsExactly(
                        "midas",
                        "glmm",
                        "study.csv",
                        "--response=it's `y`",
                        "--fixed=2nd",
                        "--fixed=a b",
                        "--fixed=if",
                        "--fixed=größe",
                        "--fixed=.3",
                        "--fixed=c:\\d",
                        "--group=-g",
                        "--family=gaussian",
                        "--link=identity",
                        "--no-intercept",
                        "--confidence=99.9",
                        "--max-iterations=500",
                        "--tolerance=1.0E-8");
    }
}
