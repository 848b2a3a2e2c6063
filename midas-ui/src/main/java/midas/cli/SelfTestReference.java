package midas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import midas.core.family.Family;
import midas.core.family.Link;
import midas.core.family.ResponseModel;
import midas.core.fit.FitOptions;
import midas.core.result.Coefficient;
import midas.core.result.FittedModel;
import midas.core.result.FixedEffect;
import midas.core.result.GeneralizedLinearModel;
import midas.core.result.Theta;
import midas.core.result.VarianceComponent;
import midas.io.importing.ImportOptions;

/**
 * A model of the self-test, and what it must come to.
 *
 * @param data name of one of the examples that come with the program
 * @param responseModel family and link
 * @param response name of the response
 * @param fixed names of the predictors
 * @param group name of the group; empty for a model without random intercepts
 * @param numbers what it must come to; at least one
 */
record SelfTestReference(
        String data,
        ResponseModel responseModel,
        String response,
        List<String> fixed,
        String group,
        List<Expected> numbers) {

    private static final String RESOURCE = "self-test.txt";

    /** What a number of a model is. */
    enum Quantity {
        ESTIMATE,
        STANDARD_ERROR,
        GROUP_DEVIATION,
        RESIDUAL_DEVIATION,
        LOG_LIKELIHOOD,
        THETA;

        static Quantity of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A number of a model.
     *
     * @param quantity what it is
     * @param term of which coefficient; empty where it is of none
     * @param value the number
     * @param tolerance how far from it a fit may be, ≥ 0
     */
    record Expected(Quantity quantity, String term, double value, double tolerance) {

        /** Returns what a fit says it is; empty where it says nothing. */
        OptionalDouble in(FittedModel model) {
            return switch (quantity) {
                case ESTIMATE ->
                    coefficient(model).mapToDouble(FixedEffect::estimate).findFirst();
                case STANDARD_ERROR ->
                    coefficient(model).mapToDouble(FixedEffect::standardError).findFirst();
                case GROUP_DEVIATION -> OptionalDouble.of(model.groupVariance().standardDeviation());
                case RESIDUAL_DEVIATION ->
                    model.residualVariance().stream()
                            .mapToDouble(VarianceComponent::standardDeviation)
                            .findFirst();
                case LOG_LIKELIHOOD -> OptionalDouble.of(model.statistics().logLikelihood());
                case THETA -> OptionalDouble.empty();
            };
        }

        /** Returns what a fit without random intercepts says it is; empty where it says nothing. */
        OptionalDouble in(GeneralizedLinearModel model) {
            return switch (quantity) {
                case ESTIMATE ->
                    coefficient(model).mapToDouble(Coefficient::estimate).findFirst();
                case STANDARD_ERROR ->
                    coefficient(model).mapToDouble(Coefficient::standardError).findFirst();
                case GROUP_DEVIATION, RESIDUAL_DEVIATION -> OptionalDouble.empty();
                case LOG_LIKELIHOOD -> OptionalDouble.of(model.statistics().logLikelihood());
                case THETA ->
                    model.theta().stream().mapToDouble(Theta::estimate).findFirst();
            };
        }

        /** Returns whether what was found is the same, as closely as it must be. */
        boolean isMetBy(OptionalDouble found) {
            return found.isPresent() && Math.abs(found.getAsDouble() - value) <= tolerance;
        }

        private Stream<Coefficient> coefficient(GeneralizedLinearModel model) {
            return model.coefficients().stream().filter(each -> each.name().equals(term));
        }

        private Stream<FixedEffect> coefficient(FittedModel model) {
            return model.fixedEffects().stream().filter(effect -> effect.name().equals(term));
        }
    }

    /** Returns whether it has random intercepts. */
    boolean isMixed() {
        return !group.isEmpty();
    }

    /** Copies the lists. */
    SelfTestReference {
        fixed = List.copyOf(fixed);
        numbers = List.copyOf(numbers);
    }

    /** Returns those that come with the program: a model of each family. */
    static List<SelfTestReference> bundled() {
        try (InputStream stream = SelfTestReference.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads models with what they must come to.
     *
     * @throws IllegalArgumentException if a line is none
     */
    static List<SelfTestReference> read(List<String> lines) {
        List<SelfTestReference> all = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(";", -1);
            if (cells.length == 7 && cells[0].equals("model")) {
                all.add(new SelfTestReference(
                        cells[1],
                        new ResponseModel(
                                Family.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                                Link.valueOf(cells[3].toUpperCase(Locale.ROOT))),
                        cells[4],
                        List.of(cells[5].split(",")),
                        cells[6],
                        List.of()));
            } else if (cells.length == 4 && !all.isEmpty()) {
                Expected number = new Expected(
                        Quantity.of(cells[0]), cells[1], Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
                all.set(all.size() - 1, all.getLast().and(number));
            } else {
                throw new IllegalArgumentException(line);
            }
        }
        return all;
    }

    private SelfTestReference and(Expected number) {
        List<Expected> more = new ArrayList<>(numbers);
        more.add(number);
        return new SelfTestReference(data, responseModel, response, fixed, group, more);
    }

    /** Returns what asks for the model. */
    GlmmRequest request(Path file) {
        return new GlmmRequest(
                file, response, fixed, group, responseModel, true, FitOptions.DEFAULT, ImportOptions.DEFAULT);
    }
}
