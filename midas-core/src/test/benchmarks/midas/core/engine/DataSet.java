package midas.core.engine;

import java.util.Locale;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;

/**
 * Which data a round is run on.
 *
 * @param pair family and link
 * @param n rows
 * @param p predictors, without the intercept
 * @param q groups
 */
record DataSet(ResponseModel pair, int n, int p, int q) {

    static DataSet of(Family family, Link link, int n, int p, int q) {
        return new DataSet(new ResponseModel(family, link), n, p, q);
    }

    /** Returns a name as in {@code gaussian identity 100000 5 1000}. */
    String key() {
        return String.format(Locale.ROOT, "%s %d %d %d", pairName(), n, p, q);
    }

    String pairName() {
        return (pair.family() + " " + pair.link()).toLowerCase(Locale.ROOT);
    }

    /** Returns whether a round takes seconds. */
    boolean isLarge() {
        return (long) n * p > 2_500_000;
    }
}
