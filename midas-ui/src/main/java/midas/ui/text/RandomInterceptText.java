package midas.ui.text;

import midas.core.result.FitStatistics;
import midas.core.result.RandomInterceptTest;

/** The test of σ_u² = 0 in words. */
public final class RandomInterceptText {

    private RandomInterceptText() {}

    /** Returns statistic and p-value in a line. */
    public static String of(RandomInterceptTest test, Numbers.Minus minus) {
        return Messages.text(
                "fit.random-intercept-test",
                Numbers.fixed(test.statistic(), 2, minus),
                Numbers.probability(test.pValue(), minus));
    }

    /** Returns what is compared, and with what distribution. */
    public static String meaning(RandomInterceptTest test, FitStatistics.Kind kind) {
        return Messages.text(
                switch (kind) {
                    case REML -> "fit.random-intercept-test.reml";
                    case LAPLACE, MAXIMUM_LIKELIHOOD -> "fit.random-intercept-test.laplace";
                },
                Numbers.fixed(test.logLikelihoodWithout(), 2, Numbers.Minus.TYPOGRAPHIC));
    }
}
