package midas.cli;

import java.util.List;
import java.util.Optional;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
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

/** The way from a data file to the rows that a model is fitted to. */
sealed interface ModelData {

    /**
     * There are some.
     *
     * @param dataset the data
     * @param imported how the file was read
     * @param frame the rows that are used
     */
    record Framed(Dataset dataset, ImportReport imported, ModelFrame frame) implements ModelData {

        /** Returns why these rows gave no model. */
        GlmmRun.Failed failed(FitFailure failure) {
            Fault fault = FailureText.of(failure, FailureContext.of(frame), Numbers.Minus.ASCII);
            return new GlmmRun.Failed(
                    failure instanceof FitFailure.NoObservations
                            ? FailureText.noRowLeft(fault, frame.exclusions(), dataset, imported, Place.COMMAND_LINE)
                            : fault,
                    Optional.of(frame),
                    false);
        }

        /** Returns that the user ended the fit. */
        GlmmRun.Failed cancelled() {
            return ModelData.cancelled(Optional.of(frame));
        }
    }

    /**
     * There are none.
     *
     * @param why why
     */
    record Missing(GlmmRun.Failed why) implements ModelData {}

    /** Reads the data. */
    static ModelData of(GlmmRequest request, Console console) {
        return switch (DataFile.read(request.data(), request.reading(), console)) {
            case ImportOutcome.Imported imported ->
                of(request.spec(imported.dataset()), imported.dataset(), imported.report());
            case ImportOutcome.Refused refused -> missing(ImportText.of(refused.failure(), Place.COMMAND_LINE));
            case ImportOutcome.Cancelled cancelled -> new Missing(cancelled(Optional.empty()));
        };
    }

    private static ModelData of(ModelSpec spec, Dataset dataset, ImportReport imported) {
        return switch (ModelFrame.of(dataset, spec, ColumnReading.COERCE)) {
            case FrameOutcome.Framed framed -> new Framed(dataset, imported, framed.frame());
            case FrameOutcome.Refused refused -> {
                List<String> names =
                        dataset.columns().stream().map(Column::name).toList();
                yield missing(FrameText.of(refused.problem(), names));
            }
        };
    }

    /** Returns a monitor that shows no progress and ends the fit when the user does. */
    static FitMonitor monitor(Console console) {
        return new FitMonitor() {
            @Override
            public void progress(Progress progress) {
                // the command line shows no progress
            }

            @Override
            public boolean isCancelled() {
                return console.cancelled().getAsBoolean();
            }
        };
    }

    private static Missing missing(Fault fault) {
        return new Missing(new GlmmRun.Failed(fault, Optional.empty(), false));
    }

    private static GlmmRun.Failed cancelled(Optional<ModelFrame> frame) {
        return new GlmmRun.Failed(Fault.of("cancelled", Messages.text("cli.cancelled")), frame, true);
    }
}
