package midas.ui.text;

import java.util.LinkedHashMap;
import java.util.Map;
import midas.core.result.Diagnostic;
import midas.core.result.FittedModel;

/** Sentences for doubts about the likelihood: its shape, and how well the Laplace approximation does. */
final class ApproximationText {

    private ApproximationText() {}

    static Warning twoMaxima(Diagnostic.TwoMaxima two, Numbers.Minus minus) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(
                "reason",
                switch (two.reason()) {
                    case HIGHER -> "higher";
                    case OTHER_BEYOND_LAPLACE -> "other-beyond-laplace";
                });
        details.put("groupSd", two.taken().groupSd());
        details.put("logLikelihood", two.taken().logLikelihood());
        details.put("otherGroupSd", two.other().groupSd());
        details.put("otherLogLikelihood", two.other().logLikelihood());
        return DiagnosticText.warning(
                "two-maxima",
                Messages.text(
                        "diagnostic.two-maxima.happened",
                        Numbers.display(two.taken().groupSd(), minus),
                        Numbers.fixed(two.taken().logLikelihood(), 2, minus),
                        Numbers.display(two.other().groupSd(), minus),
                        Numbers.fixed(two.other().logLikelihood(), 2, minus)),
                Messages.text(
                        switch (two.reason()) {
                            case HIGHER -> "diagnostic.two-maxima.meaning.higher";
                            case OTHER_BEYOND_LAPLACE -> "diagnostic.two-maxima.meaning.beyond";
                        }),
                Messages.text("diagnostic.two-maxima.remedy"),
                details);
    }

    static Warning groupSeparation(Diagnostic.GroupSeparation separated, FittedModel model, Numbers.Minus minus) {
        return DiagnosticText.warning(
                "group-separation",
                Messages.text(
                        "diagnostic.group-separation.happened",
                        Numbers.count(separated.constantGroups()),
                        Numbers.count(separated.groups()),
                        model.groupName(),
                        Numbers.display(model.groupVariance().standardDeviation(), minus)),
                Messages.text("diagnostic.group-separation.meaning"),
                Messages.text("diagnostic.group-separation.remedy", model.groupName()),
                Map.of("constantGroups", separated.constantGroups(), "groups", separated.groups()));
    }

    static Warning rough(Diagnostic.RoughApproximation rough, FittedModel model, Numbers.Minus minus) {
        String size = Numbers.significant(Math.abs(rough.shift()), 2, minus);
        String direction = Messages.text(
                rough.shift() > 0 ? "diagnostic.rough-approximation.up" : "diagnostic.rough-approximation.down");
        Map<String, Object> details = new LinkedHashMap<>();
        rough.parameter().ifPresent(name -> details.put("coefficient", name));
        details.put("shift", rough.shift());
        details.put("groupSdShift", rough.groupSdShift());
        details.put("logLikelihoodError", rough.logLikelihoodError());
        return DiagnosticText.warning(
                "rough-approximation",
                rough.parameter()
                        .map(name -> Messages.text(
                                "diagnostic.rough-approximation.happened.coefficient", size, direction, name))
                        .orElseGet(() ->
                                Messages.text("diagnostic.rough-approximation.happened.variance", size, direction)),
                Messages.text(
                        "diagnostic.rough-approximation.meaning",
                        Messages.counted("count.groups", model.groups()),
                        Numbers.median(model.groupSizes().median()),
                        Numbers.significant(rough.logLikelihoodError(), 2, minus)),
                Messages.text("diagnostic.rough-approximation.remedy"),
                details);
    }
}
