package midas.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOutcome;
import midas.core.fit.MixedModels;
import midas.core.result.FittedModel;
import midas.io.dataset.Column;
import midas.io.dataset.Dataset;
import midas.io.frame.ColumnReading;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.frame.ModelSpec;
import midas.io.importing.ImportOutcome;
import midas.io.importing.ImportReport;
import midas.ui.text.FailureContext;
import midas.ui.text.FailureText;
import midas.ui.text.Fault;
import midas.ui.text.FrameText;
import midas.ui.text.ImportText;
import midas.ui.text.Messages;
import midas.ui.text.Numbers;
import midas.ui.text.Place;

/** The way from a data file to a fitted model. */
sealed interface GlmmRun {

    /**
     * A model was fitted.
     *
     * @param dataset the data
     * @param imported how the file was read
     * @param frame the rows that were used
     * @param model the model
     * @param elapsed wall time of the fit
     */
    record Fitted(Dataset dataset, ImportReport imported, ModelFrame frame, FittedModel model, Duration elapsed)
            implements GlmmRun {}

    /**
     * No model was fitted.
     *
     * @param fault why
     * @param frame the rows that were to be used, where it came to that
     * @param cancelled whether the user ended it
     */
    record Failed(Fault fault, Optional<ModelFrame> frame, boolean cancelled) implements GlmmRun {}

    /** Reads the data and fits the model. */
    static GlmmRun of(GlmmRequest request, Console console) {
        return switch (DataFile.read(request.data(), request.reading(), console)) {
            case ImportOutcome.Imported imported ->
                of(request.spec(imported.dataset()), imported.dataset(), imported.report(), console);
            case ImportOutcome.Refused refused -> failed(ImportText.of(refused.failure(), Place.COMMAND_LINE));
            case ImportOutcome.Cancelled cancelled -> cancelled(Optional.empty());
        };
    }

    private static GlmmRun of(ModelSpec spec, Dataset dataset, ImportReport imported, Console console) {
        return switch (ModelFrame.of(dataset, spec, ColumnReading.COERCE)) {
            case FrameOutcome.Framed framed -> fit(spec, framed.frame(), dataset, imported, console);
            case FrameOutcome.Refused refused -> {
                List<String> names =
                        dataset.columns().stream().map(Column::name).toList();
                yield failed(FrameText.of(refused.problem(), names));
            }
        };
    }

    private static GlmmRun fit(
            ModelSpec spec, ModelFrame frame, Dataset dataset, ImportReport imported, Console console) {
        FitMonitor monitor = new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                // the command line shows no progress
            }

            @Override
            public boolean isCancelled() {
                return console.cancelled().getAsBoolean();
            }
        };
        return switch (MixedModels.fit(frame.design(), spec.responseModel(), spec.options(), monitor)) {
            case FitOutcome.Fitted fitted -> new Fitted(dataset, imported, frame, fitted.model(), fitted.elapsed());
            case FitOutcome.Failed failed ->
                new Failed(fault(failed.failure(), frame, dataset, imported), Optional.of(frame), false);
            case FitOutcome.Cancelled cancelled -> cancelled(Optional.of(frame));
        };
    }

    private static Fault fault(FitFailure failure, ModelFrame frame, Dataset dataset, ImportReport imported) {
        Fault fault = FailureText.of(failure, FailureContext.of(frame), Numbers.Minus.ASCII);
        return failure instanceof FitFailure.NoObservations
                ? FailureText.noRowLeft(fault, frame.exclusions(), dataset, imported, Place.COMMAND_LINE)
                : fault;
    }

    private static GlmmRun failed(Fault fault) {
        return new Failed(fault, Optional.empty(), false);
    }

    private static GlmmRun cancelled(Optional<ModelFrame> frame) {
        return new Failed(Fault.of("cancelled", Messages.text("cli.cancelled")), frame, true);
    }
}
