package midas.ui.glmm;

import java.time.InstantSource;
import java.util.Optional;
import midas.core.fit.FitFailure;
import midas.core.fit.FitMonitor;
import midas.core.fit.FitOutcome;
import midas.core.fit.GeneralizedLinearModels;
import midas.core.fit.GlmOutcome;
import midas.core.fit.MixedModels;
import midas.io.dataset.Column;
import midas.io.frame.ColumnReading;
import midas.io.frame.FrameOutcome;
import midas.io.frame.ModelFrame;
import midas.io.project.FormFit;
import midas.io.project.GlmFit;
import midas.io.project.SeenData;
import midas.ui.text.FailureContext;
import midas.ui.text.FailureText;
import midas.ui.text.FrameText;
import midas.ui.text.Numbers;

/** Columns to design, design to model, model to words. */
public final class EngineFitter implements GlmmFitter {

    private final InstantSource clock;

    /** Makes a fitter that goes by the system's clock. */
    public EngineFitter() {
        this(InstantSource.system());
    }

    /**
     * Makes a fitter.
     *
     * @param clock says when a model was fitted
     */
    public EngineFitter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public GlmmOutcome fit(GlmmRequest request, FitMonitor monitor) {
        return switch (ModelFrame.of(request.dataset(), request.spec(), ColumnReading.TYPED)) {
            case FrameOutcome.Framed framed -> fit(request, framed.frame(), monitor);
            case FrameOutcome.Refused refused ->
                new GlmmOutcome.NotFitted(
                        FrameText.of(
                                        refused.problem(),
                                        request.dataset().columns().stream()
                                                .map(Column::name)
                                                .toList())
                                .message(),
                        Optional.empty());
        };
    }

    private GlmmOutcome fit(GlmmRequest request, ModelFrame frame, FitMonitor monitor) {
        return request.spec().hasGroup() ? mixed(request, frame, monitor) : fixed(request, frame, monitor);
    }

    private GlmmOutcome fixed(GlmmRequest request, ModelFrame frame, FitMonitor monitor) {
        GlmOutcome outcome = GeneralizedLinearModels.fit(
                frame.design(), request.spec().responseModel(), request.spec().options(), monitor);
        return switch (outcome) {
            case GlmOutcome.Fitted fitted ->
                GlmmOutcome.FittedGlm.of(new GlmFit(
                        SeenData.of(request.spec(), request.dataset()),
                        request.dataset().ref(),
                        request.spec(),
                        fitted.model(),
                        frame.exclusions(),
                        frame.sourceRows(),
                        fitted.elapsed(),
                        clock.instant()));
            case GlmOutcome.Failed failed -> notFitted(failed.failure(), frame);
            case GlmOutcome.Cancelled cancelled -> new GlmmOutcome.Cancelled();
        };
    }

    private static GlmmOutcome notFitted(FitFailure failure, ModelFrame frame) {
        return new GlmmOutcome.NotFitted(
                FailureText.of(failure, FailureContext.of(frame), Numbers.Minus.TYPOGRAPHIC)
                        .message(),
                Remedies.of(failure));
    }

    private GlmmOutcome mixed(GlmmRequest request, ModelFrame frame, FitMonitor monitor) {
        FitOutcome outcome = MixedModels.fit(
                frame.design(), request.spec().responseModel(), request.spec().options(), monitor);
        return switch (outcome) {
            case FitOutcome.Fitted fitted -> {
                yield GlmmOutcome.Fitted.of(new FormFit(
                        SeenData.of(request.spec(), request.dataset()),
                        request.dataset().ref(),
                        request.spec(),
                        fitted.model(),
                        frame.exclusions(),
                        frame.sourceRows(),
                        fitted.elapsed(),
                        clock.instant()));
            }
            case FitOutcome.Failed failed -> notFitted(failed.failure(), frame);
            case FitOutcome.Cancelled cancelled -> new GlmmOutcome.Cancelled();
        };
    }
}
