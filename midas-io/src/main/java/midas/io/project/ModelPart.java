package midas.io.project;

import midas.io.plot.PlotKind;
import midas.io.plot.ResidualKind;

/** What a report shows of a model: enough to make it anew from another fit. */
public sealed interface ModelPart {

    /**
     * All there is to say about the model, from its data to its code.
     *
     * @param allGroups whether every random intercept is listed
     */
    record Whole(boolean allGroups) implements ModelPart {}

    /**
     * The coefficients.
     *
     * @param level confidence level of their intervals, as a proportion
     * @param waldTests whether Wald z and p stand beside them
     */
    record Coefficients(double level, boolean waldTests) implements ModelPart {}

    /**
     * The random intercepts.
     *
     * @param all whether every one of them is listed
     */
    record Blup(boolean all) implements ModelPart {}

    /**
     * A plot.
     *
     * @param kind which
     * @param residual which residuals it shows, where it shows some
     */
    record Diagram(PlotKind kind, ResidualKind residual) implements ModelPart {}
}
