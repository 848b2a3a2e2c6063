package midas.ui.glmm;

import java.util.List;
import java.util.Optional;
import midas.ui.label.WindowText;
import midas.ui.table.Digits;
import midas.ui.table.TableContent;

/** What a page of results shows of a fitted model. */
public sealed interface ResultsPage permits ResultsViewModel, GlmResultsViewModel {

    /**
     * A number with its title.
     *
     * @param title what it is
     * @param value the number, or that there is none
     * @param defined whether there is one
     * @param note what it says, or why there is none
     * @param meaning more of that; may be empty
     */
    record Figure(String title, String value, boolean defined, String note, String meaning) {}

    /** Returns the model in one line. */
    String formula();

    /** Returns the name of the response. */
    String response();

    /** Returns whether to trust the fit. */
    ResultsViewModel.Trust trust();

    /** Returns {@link #trust} in a few words: whether it converged, and whether there are doubts. */
    default String trustLabel() {
        return WindowText.text(
                switch (trust()) {
                    case CONVERGED -> "results.trust.converged";
                    case CHECK -> "results.trust.check";
                    case DOUBTFUL -> "results.trust.doubtful";
                    case FAILED -> "results.trust.failed";
                });
    }

    /** Returns facts in a few words each. */
    List<String> facts();

    /** Returns what was out of the ordinary about the computation; empty where nothing was. */
    String computation();

    /** Returns which rows were left out and why; empty where none were. */
    String exclusions();

    /** Returns the doubts about the fit, the gravest first. */
    List<ResultsViewModel.Doubt> doubts();

    /** Returns the first table: variance components or deviances. */
    TableContent components();

    /** Returns the number beside it: intraclass correlation or dispersion. */
    Figure figure(Digits digits);

    /** Returns log-likelihood and information criteria. */
    TableContent modelFit();

    /** Returns what these cannot be compared with. */
    String modelFitMeaning();

    /** Returns a line below them; may be empty. */
    String fitNote(Digits digits);

    /** Returns what that line means. */
    String fitNoteMeaning(Digits digits);

    /** Returns the coefficients. */
    TableContent fixedEffects();

    /** Returns what is to be known of their standard errors; may be empty. */
    String fixedEffectsMeaning();

    /** Returns the results with random intercepts, where there are any. */
    Optional<ResultsViewModel> mixed();
}
