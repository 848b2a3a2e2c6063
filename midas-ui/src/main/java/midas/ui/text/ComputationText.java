package midas.ui.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import midas.core.result.Convergence;
import midas.core.result.Factorization;
import midas.core.result.FittedModel;

/** Sentences on how a fit was computed, where that was out of the ordinary. */
public final class ComputationText {

    private ComputationText() {}

    /** Returns what was out of the ordinary, as phrases; empty where nothing was. */
    public static List<String> of(FittedModel model) {
        return of(model.factorization(), model.convergence());
    }

    /** Returns what was out of the ordinary, as phrases; empty where nothing was. */
    public static List<String> of(Factorization factorization, Convergence convergence) {
        List<String> phrases = new ArrayList<>();
        switch (factorization) {
            case CROSS_PRODUCTS -> {}
            case ORTHOGONAL -> phrases.add(Messages.text("computation.orthogonal"));
        }
        if (!convergence.fallbacks().isEmpty()) {
            phrases.add(Messages.text("computation.fallbacks", fallbacks(convergence)));
        }
        return phrases;
    }

    /** Returns the fallbacks as one enumeration. */
    static String fallbacks(Convergence convergence) {
        return convergence.fallbacks().stream()
                .distinct()
                .map(fallback -> Messages.text("computation.fallback." + code(fallback)))
                .collect(Collectors.joining(", "));
    }

    /** Returns the name of a fallback in files: lower case, hyphens. */
    public static String code(Convergence.Fallback fallback) {
        return fallback.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the name of a factorization in files: lower case, hyphens. */
    public static String code(Factorization factorization) {
        return factorization.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
