package midas.ui.text.result;

import java.time.Duration;
import midas.core.result.Convergence;
import midas.core.result.FittedModel;
import midas.core.result.GroupSizes;
import midas.io.frame.Exclusions;
import midas.ui.text.ExclusionText;
import midas.ui.text.Labels;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;

/** Facts about a fitted model, a line each. */
public final class ModelFacts {

    private ModelFacts() {}

    /** Returns the data: {@code sleepstudy, 180 rows}. */
    public static String data(String name, int rows) {
        return Messages.text("page.data.value", name, Messages.counted("count.rows", rows));
    }

    /** Returns how it was estimated: {@code Restricted maximum likelihood (REML)}. */
    public static String estimation(FittedModel model) {
        return Messages.text("page.method." + Labels.code(model.statistics().kind()));
    }

    /** Returns the observations: {@code 180 (no rows excluded)}. */
    public static String observations(int observations, Exclusions exclusions) {
        return Messages.text("page.observations.value", Numbers.count(observations), ExclusionText.rows(exclusions));
    }

    /** Returns number and sizes of the groups. */
    public static String groups(FittedModel model) {
        GroupSizes sizes = model.groupSizes();
        String count = Messages.text("page.groups.value", Numbers.count(model.groups()), model.groupName());
        return sizes.smallest() == sizes.largest()
                ? Messages.text("page.groups.equal", count, Messages.counted("count.observations", sizes.smallest()))
                : Messages.text(
                        "page.groups.sizes",
                        count,
                        Numbers.count(sizes.smallest()),
                        Numbers.median(sizes.median()),
                        Numbers.count(sizes.largest()));
    }

    /** Returns how the optimiser ended: {@code converged after 6 iterations in 4 ms}. */
    public static String fit(Convergence convergence, Duration elapsed) {
        return Messages.text(
                "page.fit.value",
                Labels.convergence(convergence.status()),
                Messages.counted("count.iterations", convergence.iterations()),
                Numbers.elapsed(elapsed.toNanos() / 1e9));
    }
}
