package midas.ui.text;

import midas.core.result.FitStatistics;
import midas.core.result.RandomInterceptTest;

/** The test of σ_u² = 0 in words. */
public final class RandomInterceptText {

    private RandomInterceptText() {}

    /** Returns statistic and p-value in a line. */
    public static String of(RandomInterceptTest test, Numbers.Minus minus) {
        return of(Numbers.fixed(test.statistic(), 2, minus), Numbers.probability(test.pValue(), minus));
    }

    /**
     * Returns statistic and p-value in a line.
     *
     * @param statistic the statistic as it is shown
     * @param probability the p-value as it is shown, with its sign of comparison
     */
    public static String of(String statistic, String probability) {
        return Messages.text("fit.random-intercept-test", statistic, probability);
    }

    /**
     * Returns what is compared, and with what distribution.
     *
     * @param kind method of the fit
     * @param logLikelihoodWithout log-likelihood of the model without random intercepts, as it is shown
     */
    public static String meaning(FitStatistics.Kind kind, String logLikelihoodWithout) {
        return Messages.text(
                switch (kind) {
                    case REML -> "fit.random-intercept-test.reml";
                    case LAPLACE, MAXIMUM_LIKELIHOOD -> "fit.random-intercept-test.laplace";
                },
                logLikelihoodWithout);
    }
}
