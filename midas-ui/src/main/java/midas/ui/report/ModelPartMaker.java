package midas.ui.report;

import java.util.List;
import java.util.Optional;
import midas.io.plot.ModelPlots;
import midas.io.project.ModelPart;
import midas.io.project.SavedModel;
import midas.ui.diagnostics.PlotNumbers;
import midas.ui.text.ModelCode;
import midas.ui.text.PlotText;
import midas.ui.text.result.ModelReport;

/** Makes blocks from a model as the command line does. */
public final class ModelPartMaker implements PartMaker {

    /** Makes none yet. */
    public ModelPartMaker() {}

    @Override
    public List<Made> make(Model from, ModelPart part) {
        SavedModel model = from.model();
        return Made.of(
                switch (part) {
                    case ModelPart.Whole whole ->
                        ModelReport.chapter(
                                model,
                                new ModelReport.Options(
                                        whole.allGroups(), Optional.of(plots(from)), Optional.of(code(from))));
                    case ModelPart.Coefficients coefficients ->
                        List.of(ModelReport.coefficients(
                                model.name(), model.result(), coefficients.level(), coefficients.waldTests()));
                    case ModelPart.Blup blup -> List.of(ModelReport.blup(model.name(), model.result(), blup.all()));
                    case ModelPart.Diagram diagram -> {
                        ModelPlots plots = plots(from);
                        yield plots.kinds().contains(diagram.kind())
                                ? List.of(ModelReport.picture(
                                        model.name(), plots.make(diagram.kind(), diagram.residual())))
                                : List.of();
                    }
                });
    }

    private static ModelPlots plots(Model from) {
        return new ModelPlots(PlotNumbers.of(from.model(), from.diagnostics(), from.source()), PlotText::of);
    }

    private static ModelCode code(Model from) {
        return from.source()
                .map(data -> ModelCode.of(from.model().spec(), data))
                .orElseGet(() ->
                        ModelCode.of(from.model().spec(), from.model().source().name()));
    }
}
