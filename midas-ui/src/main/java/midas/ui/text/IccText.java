package midas.ui.text;

import midas.core.result.FittedModel;
import midas.core.result.Icc;

/** The intraclass correlation in words. */
public final class IccText {

    private IccText() {}

    /** Returns the number, or {@code N/A (ICC not defined)}. */
    public static String value(Icc icc, Numbers.Minus minus) {
        return switch (icc) {
            case Icc.Defined defined -> Numbers.display(defined.value(), minus);
            case Icc.NotDefined none -> Messages.text("icc.not-defined");
        };
    }

    /** Returns what the number says and which residual variance it rests on, or why there is none. */
    public static String note(Icc icc) {
        if (icc instanceof Icc.Defined none && none.value() == 0) {
            return Messages.text("icc.zero");
        }
        return switch (icc) {
            case Icc.Defined defined ->
                Messages.text(
                        switch (defined.basis()) {
                            case REML_ESTIMATE -> "icc.basis.reml-estimate";
                            case LATENT_LOGISTIC -> "icc.basis.latent-logistic";
                            case LATENT_NORMAL -> "icc.basis.latent-normal";
                        });
            case Icc.NotDefined none ->
                Messages.text(
                        switch (none.reason()) {
                            case POISSON -> "icc.reason.poisson";
                            case GAMMA -> "icc.reason.gamma";
                            case GAUSSIAN_LOG -> "icc.reason.gaussian-log";
                        });
        };
    }

    /** Returns what a model's design effect means. */
    public static String designEffectMeaning(FittedModel model) {
        return Messages.text("icc.design-effect.meaning", meanGroupSize(model));
    }

    /** Returns the mean number of observations in a group, which the design effect goes by. */
    public static String meanGroupSize(FittedModel model) {
        double meanSize = (double) model.observations() / model.groups();
        return Numbers.display(meanSize, Numbers.Minus.TYPOGRAPHIC);
    }
}
